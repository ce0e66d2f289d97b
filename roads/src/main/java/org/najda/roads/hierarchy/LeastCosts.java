package org.najda.roads.hierarchy;

/**
 * What each arc costs at least, also by way of nodes above its ends: the second half of perfect
 * customization (Dibbelt, Strasser and Wagner: <i>Customizable Contraction Hierarchies</i>, 2016).
 * Both directions at once, since each triangle is then looked at once.
 */
final class LeastCosts {
  /** From tail to head. */
  final long[] rising;

  /** From head to tail. */
  final long[] falling;

  private final Hierarchy hierarchy;

  private LeastCosts(Hierarchy hierarchy, long[] rising, long[] falling) {
    this.hierarchy = hierarchy;
    this.rising = rising.clone();
    this.falling = falling.clone();
  }

  /**
   * Works them out on two threads.
   *
   * @param rising costs over nodes below both ends, from tail to head
   * @param falling likewise, from head to tail
   */
  static LeastCosts of(Hierarchy hierarchy, long[] rising, long[] falling) {
    LeastCosts least = new LeastCosts(hierarchy, rising, falling);
    least.lower(Branches.TRUNK);
    Branches.beside(() -> least.lower(Branches.OTHER), () -> least.lower(Branches.ONE));
    return least;
  }

  /** From the highest node down: the arcs that rise from nodes of one share. */
  private void lower(byte share) {
    int[] arcTo = new int[hierarchy.nodes()];
    for (int node = hierarchy.nodes() - 1; node >= 0; node--) {
      if (hierarchy.share[node] == share || hierarchy.share[node] == Branches.TRUNK) {
        lower(node, share, arcTo);
      }
    }
  }

  private void lower(int node, byte share, int[] arcTo) {
    int[] first = hierarchy.first;
    for (int arc = first[node]; arc < first[node + 1]; arc++) {
      arcTo[hierarchy.head[arc]] = arc;
    }
    for (int i = hierarchy.lowerFirst[node]; i < hierarchy.lowerFirst[node + 1]; i++) {
      int toNode = hierarchy.lower[i];
      int tail = hierarchy.tail[toNode];
      if (hierarchy.share[tail] == share) {
        relax(toNode, first[tail + 1], arcTo);
      }
    }
  }

  /** All triangles of an arc to a node and another that rises from the same tail, farther up. */
  private void relax(int toNode, int end, int[] arcTo) {
    long up = rising[toNode];
    long down = falling[toNode];
    for (int side = toNode + 1; side < end; side++) {
      int across = arcTo[hierarchy.head[side]];
      long acrossUp = rising[across];
      long acrossDown = falling[across];
      long sideUp = Math.min(rising[side], up + acrossUp);
      long sideDown = Math.min(falling[side], acrossDown + down);
      rising[side] = sideUp;
      falling[side] = sideDown;
      up = Math.min(up, sideUp + acrossDown);
      down = Math.min(down, acrossUp + sideDown);
    }
    rising[toNode] = up;
    falling[toNode] = down;
  }
}
