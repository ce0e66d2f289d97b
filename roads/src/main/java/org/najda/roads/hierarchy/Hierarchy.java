package org.najda.roads.hierarchy;

import java.util.Arrays;

/**
 * What joins whom: the edges of a network and shortcuts, each an arc from its end of lower rank to
 * that of higher rank; costs and directions are a {@link Metric}'s.
 *
 * <p>Inside, nodes are called by rank. The arcs that rise from a node are numbered {@code
 * first[node]} … {@code first[node + 1] - 1}, sorted by head; all heads lie on the node's way to
 * the root of the elimination tree, in which the parent is the lowest head.
 */
public final class Hierarchy {
  /** Instead of an arc: an edge whose ends are one node, which never helps. */
  static final int LOOP = -1;

  /** Above the root. */
  static final int NOBODY = -1;

  final int[] rank;
  final int[] first;
  final int[] head;
  final int[] tail;

  /** Where the arcs that rise to each node stand in {@link #lower}. */
  final int[] lowerFirst;

  /** The arcs that rise to a node, sorted by tail. */
  final int[] lower;

  /** For each edge its arc × 2, plus 1 if the edge falls from its first end; or {@link #LOOP}. */
  final int[] arcOfEdge;

  /** For each node which thread works out its arcs, of {@link Branches}. */
  final byte[] share;

  private Hierarchy(Order order, int[] from, int[] to, Contraction contraction) {
    this.rank = order.ranks();
    this.first = contraction.first();
    this.head = contraction.head();
    this.tail = new int[head.length];
    for (int node = 0; node < rank.length; node++) {
      Arrays.fill(tail, first[node], first[node + 1], node);
    }
    this.lowerFirst = new int[rank.length + 1];
    this.lower = new int[head.length];
    listLower();
    this.arcOfEdge = new int[from.length];
    for (int edge = 0; edge < from.length; edge++) {
      arcOfEdge[edge] = arcBetween(rank[from[edge]], rank[to[edge]]);
    }
    this.share = Branches.of(this);
  }

  /**
   * Contracts the nodes of a network in this order.
   *
   * @param from for each edge the node at its first end
   * @param to for each edge the node at its last end
   */
  public static Hierarchy of(Order order, int[] from, int[] to) {
    return new Hierarchy(order, from, to, Contraction.of(order.ranks(), from, to));
  }

  private void listLower() {
    for (int node : head) {
      lowerFirst[node + 1]++;
    }
    for (int node = 0; node < rank.length; node++) {
      lowerFirst[node + 1] += lowerFirst[node];
    }
    int[] next = lowerFirst.clone();
    for (int arc = 0; arc < head.length; arc++) {
      lower[next[head[arc]]++] = arc;
    }
  }

  private int arcBetween(int one, int other) {
    if (one == other) {
      return LOOP;
    }
    int low = Math.min(one, other);
    int arc = Arrays.binarySearch(head, first[low], first[low + 1], Math.max(one, other));
    return arc * 2 + (one == low ? 0 : 1);
  }

  /** Number of nodes. */
  public int nodes() {
    return rank.length;
  }

  /** Number of edges of the network. */
  public int edges() {
    return arcOfEdge.length;
  }

  /** Number of arcs, shortcuts included. */
  public int arcs() {
    return head.length;
  }

  int parent(int node) {
    return first[node] == first[node + 1] ? NOBODY : head[first[node]];
  }
}
