package org.najda.roads.hierarchy;

import java.util.Arrays;

/** Takes shortcuts apart, down to the edges they stand for. */
final class Unpacking {
  private final Metric metric;
  private final Hierarchy hierarchy;
  private int[] edges = new int[64];
  private int count;

  Unpacking(Metric metric) {
    this.metric = metric;
    this.hierarchy = metric.hierarchy;
  }

  /** Appends the edges of an arc, in driving order. Each step goes to a lower rank, so it ends. */
  void unpack(int arc, boolean rises) {
    int edge = metric.edgeAsCheap(arc, rises);
    if (edge != Metric.NO_EDGE) {
      append(edge);
      return;
    }
    int tail = hierarchy.tail[arc];
    int head = hierarchy.head[arc];
    int atTail = hierarchy.lowerFirst[tail];
    int atHead = hierarchy.lowerFirst[head];
    while (true) {
      int toTail = hierarchy.lower[atTail];
      int toHead = hierarchy.lower[atHead];
      int step = Integer.compare(hierarchy.tail[toTail], hierarchy.tail[toHead]);
      int in = rises ? toTail : toHead;
      int out = rises ? toHead : toTail;
      if (step == 0 && metric.cost(in, false) + metric.cost(out, true) == metric.cost(arc, rises)) {
        unpack(in, false);
        unpack(out, true);
        return;
      }
      atTail += step <= 0 ? 1 : 0;
      atHead += step >= 0 ? 1 : 0;
    }
  }

  private void append(int edge) {
    if (count == edges.length) {
      edges = Arrays.copyOf(edges, 2 * count);
    }
    edges[count++] = edge;
  }

  int[] toArray() {
    return Arrays.copyOf(edges, count);
  }
}
