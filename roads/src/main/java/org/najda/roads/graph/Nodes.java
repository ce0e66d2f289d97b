package org.najda.roads.graph;

import java.io.IOException;
import java.util.Arrays;
import org.najda.roads.Bounds;
import org.najda.roads.storage.SectionReader;
import org.najda.roads.storage.SectionWriter;

/** Nodes as columns: the i-th of each array is of the i-th node. */
record Nodes(long[] ids, int[] lat7, int[] lon7) {
  int count() {
    return ids.length;
  }

  /** The box around all of them; the point 0, 0 if there are none. */
  Bounds bounds() {
    return count() == 0
        ? new Bounds(0, 0, 0, 0)
        : new Bounds(min(lat7), min(lon7), max(lat7), max(lon7));
  }

  private static int min(int[] values) {
    return Arrays.stream(values).min().getAsInt();
  }

  private static int max(int[] values) {
    return Arrays.stream(values).max().getAsInt();
  }

  void write(SectionWriter out) throws IOException {
    out.longs(ids);
    out.ints(lat7);
    out.ints(lon7);
  }

  static Nodes read(SectionReader in) {
    return new Nodes(in.longs(), in.ints(), in.ints());
  }
}
