package org.najda.roads.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.najda.roads.storage.HilbertCurve;

/** Which nodes and edges of a draft are kept, and in which order: along a Hilbert curve. */
record Selection(int[] nodeOrder, int[] edgeOrder, int[] newNode) {
  static Selection of(Nodes nodes, Edges edges, BitSet keep) {
    HilbertCurve curve = HilbertCurve.over(nodes.bounds());
    int[] nodeOrder =
        sortedByKey(
            keep.stream().mapToLong(n -> key(curve.index(nodes.lat7()[n], nodes.lon7()[n]), n)));
    int[] newNode = new int[nodes.count()];
    for (int i = 0; i < nodeOrder.length; i++) {
      newNode[nodeOrder[i]] = i;
    }
    int[] edgeOrder =
        sortedByKey(
            IntStream.range(0, edges.count())
                .filter(e -> keep.get(edges.from()[e]) && keep.get(edges.to()[e]))
                .mapToLong(
                    e -> key(Math.min(newNode[edges.from()[e]], newNode[edges.to()[e]]), e)));
    return new Selection(nodeOrder, edgeOrder, newNode);
  }

  private static long key(int major, int minor) {
    return (long) major << Integer.SIZE | minor;
  }

  private static int[] sortedByKey(LongStream keys) {
    return keys.sorted().mapToInt(key -> (int) key).toArray();
  }

  Nodes nodes(Nodes all) {
    return new Nodes(
        pick(all.ids(), nodeOrder), pick(all.lat7(), nodeOrder), pick(all.lon7(), nodeOrder));
  }

  Edges edges(Edges all) {
    return new Edges(
        pick(newNode, pick(all.from(), edgeOrder)),
        pick(newNode, pick(all.to(), edgeOrder)),
        pick(all.wayIds(), edgeOrder),
        pick(all.forwardMillis(), edgeOrder),
        pick(all.backwardMillis(), edgeOrder),
        pick(all.millimeters(), edgeOrder));
  }

  Shapes shapes(Shapes all) {
    int[] start = new int[edgeOrder.length + 1];
    for (int i = 0; i < edgeOrder.length; i++) {
      start[i + 1] = start[i] + all.start()[edgeOrder[i] + 1] - all.start()[edgeOrder[i]];
    }
    int[] points =
        Arrays.stream(edgeOrder)
            .flatMap(edge -> IntStream.range(all.start()[edge], all.start()[edge + 1]))
            .toArray();
    return new Shapes(start, pick(all.lat7(), points), pick(all.lon7(), points));
  }

  private static int[] pick(int[] values, int[] which) {
    return Arrays.stream(which).map(i -> values[i]).toArray();
  }

  private static long[] pick(long[] values, int[] which) {
    return Arrays.stream(which).mapToLong(i -> values[i]).toArray();
  }
}
