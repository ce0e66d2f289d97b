package org.najda.roads.hierarchy;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * What edges and shortcuts of a hierarchy cost at one time; for other costs, for example when
 * traffic changes, there is another metric. Never changes; safe for use by many threads.
 */
public final class Metric {
  /** Instead of an edge's direction: none is the best between two nodes. */
  static final int NO_EDGE = -1;

  final Hierarchy hierarchy;

  /** Cost of each arc from tail to head, over nodes below both. */
  private final long[] rising;

  /** Cost of each arc from head to tail, likewise. */
  private final long[] falling;

  /** What searches from a place go by. */
  final SearchArcs ahead;

  /** What searches towards a place go by. */
  final SearchArcs back;

  /** The cheapest edge from tail to head, as edge × 2, plus 1 against the edge's shape. */
  private final int[] risingEdge;

  private final int[] fallingEdge;
  private final long[] edgeCosts;

  /**
   * Works all shortcuts out, on two threads.
   *
   * @param edgeCosts for each edge two {@link PackedCost}s: from its first end to its last, and
   *     back; {@link PackedCost#NO_WAY} where it is closed
   */
  public Metric(Hierarchy hierarchy, long[] edgeCosts) {
    this.hierarchy = hierarchy;
    this.edgeCosts = edgeCosts.clone();
    this.rising = filled(hierarchy.arcs());
    this.falling = filled(hierarchy.arcs());
    this.risingEdge = new int[hierarchy.arcs()];
    this.fallingEdge = new int[hierarchy.arcs()];
    Branches.beside(() -> takeOver(falling, fallingEdge, 1), () -> takeOver(rising, risingEdge, 0));
    Branches.beside(() -> customize(Branches.OTHER), () -> customize(Branches.ONE));
    customize(Branches.TRUNK);
    LeastCosts least = LeastCosts.of(hierarchy, rising, falling);
    CompletableFuture<SearchArcs> beside =
        CompletableFuture.supplyAsync(() -> SearchArcs.of(hierarchy, falling, least.falling));
    this.ahead = SearchArcs.of(hierarchy, rising, least.rising);
    this.back = beside.join();
  }

  private static long[] filled(int size) {
    long[] costs = new long[size];
    Arrays.fill(costs, PackedCost.NO_WAY);
    return costs;
  }

  /**
   * The cheapest edge of each arc in one direction.
   *
   * @param falls 0: from tail to head; 1: from head to tail
   */
  private void takeOver(long[] costs, int[] edges, int falls) {
    Arrays.fill(edges, NO_EDGE);
    for (int edge = 0; edge < hierarchy.edges(); edge++) {
      int at = hierarchy.arcOfEdge[edge];
      if (at != Hierarchy.LOOP) {
        int directed = edge * 2 + (at & 1 ^ falls);
        if (edgeCosts[directed] < costs[at >> 1]) {
          costs[at >> 1] = edgeCosts[directed];
          edges[at >> 1] = directed;
        }
      }
    }
  }

  /** From the lowest node of a share up: what is cheaper through a node below both ends. */
  private void customize(byte share) {
    int[] first = hierarchy.first;
    int[] arcTo = new int[hierarchy.nodes()];
    for (int node = 0; node < hierarchy.nodes(); node++) {
      if (hierarchy.share[node] == share) {
        customize(node, first, arcTo);
      }
    }
  }

  private void customize(int node, int[] first, int[] arcTo) {
    for (int arc = first[node]; arc < first[node + 1]; arc++) {
      arcTo[hierarchy.head[arc]] = arc;
    }
    for (int i = hierarchy.lowerFirst[node]; i < hierarchy.lowerFirst[node + 1]; i++) {
      int toNode = hierarchy.lower[i];
      relax(toNode, first[hierarchy.tail[toNode] + 1], arcTo);
    }
  }

  /** All triangles of a node, one below it, and each head of that one's further arcs. */
  private void relax(int toNode, int end, int[] arcTo) {
    long up = rising[toNode];
    long down = falling[toNode];
    for (int side = toNode + 1; side < end; side++) {
      int arc = arcTo[hierarchy.head[side]];
      rising[arc] = Math.min(rising[arc], down + rising[side]);
      falling[arc] = Math.min(falling[arc], falling[side] + up);
    }
  }

  /** The edge, as edge × 2 plus 1 against its shape, if it is as cheap as the arc. */
  int edgeAsCheap(int arc, boolean rises) {
    int directed = rises ? risingEdge[arc] : fallingEdge[arc];
    return directed != NO_EDGE && edgeCosts[directed] == cost(arc, rises) ? directed : NO_EDGE;
  }

  long cost(int arc, boolean rises) {
    return rises ? rising[arc] : falling[arc];
  }
}
