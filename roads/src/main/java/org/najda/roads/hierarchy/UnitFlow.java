package org.najda.roads.hierarchy;

import java.util.Arrays;

/**
 * The greatest flow between two groups of nodes when every arc carries at most one, and with it the
 * fewest arcs that hold the groups apart: Dinic's algorithm (1970), without recursion.
 */
final class UnitFlow {
  private static final int FAR = Integer.MAX_VALUE;

  private final Layout layout;
  private final int[] twin;
  private final byte[] flow;
  private final int[] level;
  private final int[] nextArc;
  private final int[] queue;
  private final int[] path;

  UnitFlow(Layout layout) {
    this.layout = layout;
    this.twin = layout.twins();
    this.flow = new byte[layout.head().length];
    this.level = new int[layout.nodes()];
    this.nextArc = new int[layout.nodes()];
    this.queue = new int[layout.nodes()];
    this.path = new int[layout.nodes()];
  }

  /**
   * Fills the flow up.
   *
   * @param sorted all nodes
   * @param group how many of them at the beginning are sources, and at the end sinks
   * @return which nodes are on the side of the sources
   */
  boolean[] sourceSide(int[] sorted, int group) {
    boolean[] sink = new boolean[layout.nodes()];
    for (int i = sorted.length - group; i < sorted.length; i++) {
      sink[sorted[i]] = true;
    }
    Arrays.fill(flow, (byte) 0);
    while (layer(sorted, group, sink)) {
      System.arraycopy(layout.first(), 0, nextArc, 0, nextArc.length);
      for (int i = 0; i < group; i++) {
        while (augment(sorted[i], sink)) {
          // The same source may have more to give.
        }
      }
    }
    boolean[] side = new boolean[layout.nodes()];
    for (int node = 0; node < side.length; node++) {
      side[node] = level[node] != FAR;
    }
    return side;
  }

  /** Counts steps from the sources over arcs that have room; false when no sink can be reached. */
  private boolean layer(int[] sorted, int group, boolean[] sink) {
    Arrays.fill(level, FAR);
    int count = 0;
    for (int i = 0; i < group; i++) {
      level[sorted[i]] = 0;
      queue[count++] = sorted[i];
    }
    boolean reached = false;
    for (int next = 0; next < count; next++) {
      int node = queue[next];
      for (int arc = layout.first()[node]; arc < layout.first()[node + 1]; arc++) {
        int head = layout.head()[arc];
        if (flow[arc] < 1 && level[head] == FAR) {
          level[head] = level[node] + 1;
          queue[count++] = head;
          reached |= sink[head];
        }
      }
    }
    return reached;
  }

  /** One more path from the source to a sink, from layer to layer. */
  private boolean augment(int source, boolean[] sink) {
    int length = 0;
    int node = source;
    while (!sink[node]) {
      if (nextArc[node] < layout.first()[node + 1]) {
        int arc = nextArc[node];
        int head = layout.head()[arc];
        if (flow[arc] < 1 && level[head] == level[node] + 1) {
          path[length++] = arc;
          node = head;
        } else {
          nextArc[node]++;
        }
      } else if (length == 0) {
        return false;
      } else {
        int dead = path[--length];
        node = layout.head()[twin[dead]];
        nextArc[node]++;
      }
    }
    for (int i = 0; i < length; i++) {
      flow[path[i]]++;
      flow[twin[path[i]]]--;
    }
    return true;
  }
}
