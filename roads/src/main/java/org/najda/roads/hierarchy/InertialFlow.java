package org.najda.roads.hierarchy;

import java.util.Arrays;

/**
 * Halves a road network where few roads lead across: sweep over it in some directions, take the
 * first and the last nodes met as sources and sinks, and cut where the flow between them is
 * narrowest (Schild and Sommer: <i>On Balanced Separators in Road Networks</i>, 2015).
 */
final class InertialFlow {
  /** Directions of sweeps, as multiples of x and y. */
  private static final int[][] DIRECTIONS = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};

  private static final int LOST_BITS = 2;

  /** One node of so many is a source, and as many are sinks. */
  private static final int GROUP = 4;

  private InertialFlow() {}

  /** The best separator of a connected network of at least two nodes. */
  static Separator separate(Layout layout) {
    UnitFlow flow = new UnitFlow(layout);
    int group = Math.max(1, layout.nodes() / GROUP);
    Separator best = Separator.NONE;
    for (int[] direction : DIRECTIONS) {
      boolean[] side = flow.sourceSide(sweep(layout, direction), group);
      Separator found = Separator.between(layout, side);
      best = found.isBetterThan(best) ? found : best;
    }
    return best;
  }

  /** All nodes in the order in which a line meets them; of nodes met at once, by number. */
  private static int[] sweep(Layout layout, int[] direction) {
    long[] keys = new long[layout.nodes()];
    for (int node = 0; node < keys.length; node++) {
      long met = (long) direction[0] * layout.x()[node] + (long) direction[1] * layout.y()[node];
      // A little of the precision is given up: what is left and the number fit into one long.
      keys[node] = (met >> LOST_BITS) << Integer.SIZE | node;
    }
    Arrays.sort(keys);
    int[] nodes = new int[keys.length];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = (int) keys[i];
    }
    return nodes;
  }
}
