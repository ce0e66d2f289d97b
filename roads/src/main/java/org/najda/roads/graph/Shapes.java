package org.najda.roads.graph;

import java.io.IOException;
import org.najda.roads.storage.SectionReader;
import org.najda.roads.storage.SectionWriter;

/**
 * Shapes of edges, from node to node, both included.
 *
 * @param start where the points of each edge begin; one more entry says where the last one ends
 */
record Shapes(int[] start, int[] lat7, int[] lon7) {
  void write(SectionWriter out) throws IOException {
    out.ints(start);
    out.ints(lat7);
    out.ints(lon7);
  }

  static Shapes read(SectionReader in) {
    return new Shapes(in.ints(), in.ints(), in.ints());
  }
}
