package org.najda.roads.hierarchy;

import java.util.Arrays;

/**
 * Which nodes are joined, and where they lie; for this, directions and costs don't count.
 *
 * <p>The arcs of a node are numbered {@code first[node]} … {@code first[node + 1] - 1}; every
 * joined pair has two arcs, each other's twins. No loops, nothing double.
 *
 * @param x to the east, in the unit of y
 * @param y to the north
 * @param head node where an arc ends
 */
record Layout(int[] x, int[] y, int[] first, int[] head) {
  static Layout of(int[] x, int[] y, int[] from, int[] to) {
    long[] arcs = new long[2 * from.length];
    int count = 0;
    for (int edge = 0; edge < from.length; edge++) {
      if (from[edge] != to[edge]) {
        arcs[count++] = (long) from[edge] << Integer.SIZE | to[edge];
        arcs[count++] = (long) to[edge] << Integer.SIZE | from[edge];
      }
    }
    arcs = Arrays.stream(arcs, 0, count).sorted().distinct().toArray();
    int[] first = new int[x.length + 1];
    int[] head = new int[arcs.length];
    for (int arc = 0; arc < arcs.length; arc++) {
      first[(int) (arcs[arc] >> Integer.SIZE) + 1]++;
      head[arc] = (int) arcs[arc];
    }
    Arrays.parallelPrefix(first, Integer::sum);
    return new Layout(x, y, first, head);
  }

  int nodes() {
    return x.length;
  }

  /**
   * What lies between some of the nodes, which are numbered anew in this order.
   *
   * @param newNumber room for a number for each node, all -1; and so again afterwards
   */
  Layout part(int[] nodes, int[] newNumber) {
    int arcs = 0;
    for (int i = 0; i < nodes.length; i++) {
      newNumber[nodes[i]] = i;
      arcs += first[nodes[i] + 1] - first[nodes[i]];
    }
    int[] partFirst = new int[nodes.length + 1];
    int[] partHead = new int[arcs];
    int count = 0;
    for (int i = 0; i < nodes.length; i++) {
      for (int arc = first[nodes[i]]; arc < first[nodes[i] + 1]; arc++) {
        if (newNumber[head[arc]] >= 0) {
          partHead[count++] = newNumber[head[arc]];
        }
      }
      partFirst[i + 1] = count;
    }
    for (int node : nodes) {
      newNumber[node] = -1;
    }
    return new Layout(pick(x, nodes), pick(y, nodes), partFirst, Arrays.copyOf(partHead, count));
  }

  static int[] pick(int[] values, int[] which) {
    int[] picked = new int[which.length];
    for (int i = 0; i < which.length; i++) {
      picked[i] = values[which[i]];
    }
    return picked;
  }

  /** Each arc's twin. */
  int[] twins() {
    int[] twin = new int[head.length];
    for (int node = 0; node < nodes(); node++) {
      for (int arc = first[node]; arc < first[node + 1]; arc++) {
        if (node < head[arc]) {
          int back = arc(head[arc], node);
          twin[arc] = back;
          twin[back] = arc;
        }
      }
    }
    return twin;
  }

  private int arc(int from, int to) {
    int arc = first[from];
    while (head[arc] != to) {
      arc++;
    }
    return arc;
  }

  /** Number of its connected component, for each node; the first is 0. */
  int[] components() {
    int[] component = new int[nodes()];
    int[] open = new int[nodes()];
    Arrays.fill(component, -1);
    int components = 0;
    for (int root = 0; root < nodes(); root++) {
      if (component[root] < 0) {
        fill(root, components++, component, open);
      }
    }
    return component;
  }

  private void fill(int root, int number, int[] component, int[] open) {
    int count = 0;
    open[count++] = root;
    component[root] = number;
    while (count > 0) {
      int node = open[--count];
      for (int arc = first[node]; arc < first[node + 1]; arc++) {
        if (component[head[arc]] < 0) {
          component[head[arc]] = number;
          open[count++] = head[arc];
        }
      }
    }
  }
}
