package org.najda.roads.graph;

import java.io.IOException;
import org.najda.roads.storage.SectionReader;
import org.najda.roads.storage.SectionWriter;

/**
 * Edges as columns: the i-th of each array is of the i-th edge.
 *
 * @param forwardMillis time from {@code from} to {@code to}, {@link RoadGraph#CLOSED} if not open
 * @param backwardMillis time from {@code to} to {@code from}, as above
 */
record Edges(
    int[] from,
    int[] to,
    long[] wayIds,
    int[] forwardMillis,
    int[] backwardMillis,
    int[] millimeters) {

  int count() {
    return from.length;
  }

  int arcs(int edge) {
    return (forwardMillis[edge] == RoadGraph.CLOSED ? 0 : 1)
        + (backwardMillis[edge] == RoadGraph.CLOSED ? 0 : 1);
  }

  void write(SectionWriter out) throws IOException {
    out.ints(from);
    out.ints(to);
    out.longs(wayIds);
    out.ints(forwardMillis);
    out.ints(backwardMillis);
    out.ints(millimeters);
  }

  static Edges read(SectionReader in) {
    return new Edges(in.ints(), in.ints(), in.longs(), in.ints(), in.ints(), in.ints());
  }
}
