package org.najda.roads.map;

import java.io.IOException;
import org.najda.roads.Bounds;
import org.najda.roads.storage.SectionReader;
import org.najda.roads.storage.SectionWriter;

/** What is known of a map without loading it. */
record Description(String version, Bounds bounds) {
  static void write(String version, Bounds box, SectionWriter out) throws IOException {
    out.text(version);
    out.ints(new int[] {box.minLat7(), box.minLon7(), box.maxLat7(), box.maxLon7()});
  }

  static Description read(SectionReader in) {
    String version = in.text();
    int[] box = in.ints();
    return new Description(version, new Bounds(box[0], box[1], box[2], box[3]));
  }
}
