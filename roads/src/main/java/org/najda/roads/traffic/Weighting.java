package org.najda.roads.traffic;

import java.util.List;
import java.util.SortedSet;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.PackedCost;

/**
 * How long the roads of a graph take at one time. Never changes; for other times there is another.
 *
 * <p>Nobody drives through a closed edge; but who stands on one drives off it, and who is awaited
 * on one is reached, in the time that it would take if it were open.
 */
public final class Weighting {
  /** Of an edge that takes as long as the map says. */
  static final short USUAL = 100;

  private final RoadGraph graph;
  private final short[] speedPercents;
  private final List<SortedSet<Integer>> restricted;
  private final boolean shutsAny;

  /**
   * @param speedPercents two for each edge, ahead and back; below zero: nobody drives through, who
   *     is on it goes that fast
   * @param restricted for each restriction the edges that it is on
   */
  Weighting(RoadGraph graph, short[] speedPercents, List<SortedSet<Integer>> restricted) {
    this.graph = graph;
    this.speedPercents = speedPercents;
    this.restricted = List.copyOf(restricted);
    boolean shuts = false;
    for (short percent : speedPercents) {
      shuts |= percent < 0;
    }
    this.shutsAny = shuts;
  }

  /** As the map says. */
  public static Weighting usual(RoadGraph graph) {
    return new Weighting(graph, new SpeedPercents(graph).ofArcs(), List.of());
  }

  /** For each restriction the edges that it is on. */
  public List<SortedSet<Integer>> restricted() {
    return restricted;
  }

  /** Whose roads these are. */
  public RoadGraph graph() {
    return graph;
  }

  /** Whether any edge is closed. */
  public boolean shutsAny() {
    return shutsAny;
  }

  /** Whether nobody drives through. */
  public boolean isShut(int edge) {
    return speedPercents[2 * edge] < 0;
  }

  /** Along an edge, of whoever is on it anyway; {@link RoadGraph#CLOSED} against a one-way road. */
  public int forwardMillis(int edge) {
    return millis(2 * edge, graph.forwardMillis(edge));
  }

  /** As {@link #forwardMillis}, from the edge's last node to its first. */
  public int backwardMillis(int edge) {
    return millis(2 * edge + 1, graph.backwardMillis(edge));
  }

  private int millis(int arc, int usual) {
    int percent = Math.abs(speedPercents[arc]);
    return usual == RoadGraph.CLOSED || percent == USUAL
        ? usual
        : Math.clamp(usual * 100L / percent, 1, Integer.MAX_VALUE);
  }

  /** What driving through each edge costs ahead and back, as a hierarchy wants to be told. */
  public long[] costs() {
    long[] costs = new long[2 * graph.edges()];
    for (int edge = 0; edge < graph.edges(); edge++) {
      costs[2 * edge] = cost(edge, forwardMillis(edge));
      costs[2 * edge + 1] = cost(edge, backwardMillis(edge));
    }
    return costs;
  }

  /**
   * What driving through an arc costs, packed.
   *
   * @param arc edge × 2, plus 1 against the edge's shape
   */
  public long cost(int arc) {
    int edge = arc >> 1;
    return cost(edge, (arc & 1) == 0 ? forwardMillis(edge) : backwardMillis(edge));
  }

  private long cost(int edge, int millis) {
    return millis == RoadGraph.CLOSED || isShut(edge)
        ? PackedCost.NO_WAY
        : PackedCost.of(millis, graph.millimeters(edge));
  }
}
