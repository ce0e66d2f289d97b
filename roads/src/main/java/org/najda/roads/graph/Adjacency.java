package org.najda.roads.graph;

import java.util.function.IntBinaryOperator;

/**
 * The arcs of each node in one array, to be walked without a jump: a node's arcs are numbered
 * {@code first(node)} … {@code first(node + 1) - 1}.
 */
public final class Adjacency {
  private static final int STRIDE = 4;

  private final int[] first;
  private final int[] arcs;

  private Adjacency(int[] first) {
    this.first = first;
    this.arcs = new int[first[first.length - 1] * STRIDE];
  }

  static Adjacency outgoing(int nodes, Edges edges) {
    return build(nodes, edges, 0);
  }

  static Adjacency incoming(int nodes, Edges edges) {
    return build(nodes, edges, 1);
  }

  /**
   * @param side 0 to list arcs at their start, 1 at their end
   */
  private static Adjacency build(int nodes, Edges edges, int side) {
    IntBinaryOperator end = (edge, which) -> which == 0 ? edges.from()[edge] : edges.to()[edge];
    int[] first = new int[nodes + 1];
    for (int arc = 0; arc < 2 * edges.count(); arc++) {
      if (millis(edges, arc) != RoadGraph.CLOSED) {
        first[end.applyAsInt(arc >> 1, (arc & 1) ^ side) + 1]++;
      }
    }
    for (int node = 0; node < nodes; node++) {
      first[node + 1] += first[node];
    }
    Adjacency adjacency = new Adjacency(first);
    int[] next = first.clone();
    for (int arc = 0; arc < 2 * edges.count(); arc++) {
      if (millis(edges, arc) != RoadGraph.CLOSED) {
        int edge = arc >> 1;
        int here = end.applyAsInt(edge, (arc & 1) ^ side);
        int other = end.applyAsInt(edge, (arc & 1) ^ side ^ 1);
        adjacency.set(next[here]++, other, edges, arc);
      }
    }
    return adjacency;
  }

  private static int millis(Edges edges, int arc) {
    return (arc & 1) == 0 ? edges.forwardMillis()[arc >> 1] : edges.backwardMillis()[arc >> 1];
  }

  private void set(int slot, int other, Edges edges, int arc) {
    int at = slot * STRIDE;
    arcs[at] = other;
    arcs[at + 1] = millis(edges, arc);
    arcs[at + 2] = edges.millimeters()[arc >> 1];
    arcs[at + 3] = arc;
  }

  int arcs() {
    return first[first.length - 1];
  }

  /** Number of the first arc of a node. */
  public int first(int node) {
    return first[node];
  }

  /** The node at the other end. */
  public int other(int slot) {
    return arcs[slot * STRIDE];
  }

  /** Time along the arc. */
  public int millis(int slot) {
    return arcs[slot * STRIDE + 1];
  }

  /** Length of the arc. */
  public int millimeters(int slot) {
    return arcs[slot * STRIDE + 2];
  }

  /** Edge × 2, plus 1 if the arc runs against the edge's shape. */
  public int arc(int slot) {
    return arcs[slot * STRIDE + 3];
  }
}
