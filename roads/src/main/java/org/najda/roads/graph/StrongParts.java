package org.najda.roads.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Strongly connected components by Tarjan's algorithm (1972), with a stack of its own, since paths
 * are longer than the JVM's.
 */
final class StrongParts {
  private static final int UNSEEN = -1;

  private final Adjacency arcs;
  private final int[] low;
  private final int[] order;
  private final int[] nextArc;
  private final int[] part;
  private final int[] open;
  private final int[] path;
  private int openCount;
  private int pathCount;
  private int seen;
  private int parts;

  private StrongParts(int nodes, Adjacency arcs) {
    this.arcs = arcs;
    this.low = new int[nodes];
    this.order = new int[nodes];
    this.nextArc = new int[nodes];
    this.part = new int[nodes];
    this.open = new int[nodes];
    this.path = new int[nodes];
    Arrays.fill(order, UNSEEN);
    Arrays.fill(part, UNSEEN);
  }

  /** Nodes of the component with the most nodes; of equal ones that with the lowest node. */
  static BitSet largest(int nodes, Adjacency outgoing) {
    StrongParts parts = new StrongParts(nodes, outgoing);
    for (int node = 0; node < nodes; node++) {
      if (parts.order[node] == UNSEEN) {
        parts.walkFrom(node);
      }
    }
    return parts.largest();
  }

  private BitSet largest() {
    int[] size = new int[parts];
    for (int number : part) {
      size[number]++;
    }
    int most = Arrays.stream(size).max().orElse(0);
    int best = Arrays.stream(part).filter(number -> size[number] == most).findFirst().orElse(0);
    BitSet nodes = new BitSet(part.length);
    for (int node = 0; node < part.length; node++) {
      nodes.set(node, part[node] == best);
    }
    return nodes;
  }

  private void walkFrom(int root) {
    enter(root);
    while (pathCount > 0) {
      int node = path[pathCount - 1];
      if (nextArc[node] < arcs.first(node + 1)) {
        follow(node, arcs.other(nextArc[node]++));
      } else {
        leave(node);
      }
    }
  }

  private void enter(int node) {
    order[node] = low[node] = seen++;
    nextArc[node] = arcs.first(node);
    open[openCount++] = node;
    path[pathCount++] = node;
  }

  private void follow(int node, int other) {
    if (order[other] == UNSEEN) {
      enter(other);
    } else if (part[other] == UNSEEN) {
      low[node] = Math.min(low[node], order[other]);
    }
  }

  private void leave(int node) {
    pathCount--;
    if (pathCount > 0) {
      int parent = path[pathCount - 1];
      low[parent] = Math.min(low[parent], low[node]);
    }
    if (low[node] == order[node]) {
      int member;
      do {
        member = open[--openCount];
        part[member] = parts;
      } while (member != node);
      parts++;
    }
  }
}
