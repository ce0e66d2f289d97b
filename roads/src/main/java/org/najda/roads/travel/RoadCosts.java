package org.najda.roads.travel;

import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.PackedCost;

/** What the edges of a road graph cost, as a hierarchy wants to be told. */
public final class RoadCosts {
  private RoadCosts() {}

  /** Time and length of each edge ahead and back, as the graph has them. */
  public static long[] of(RoadGraph graph) {
    long[] costs = new long[2 * graph.edges()];
    for (int edge = 0; edge < graph.edges(); edge++) {
      costs[2 * edge] = cost(graph.forwardMillis(edge), graph.millimeters(edge));
      costs[2 * edge + 1] = cost(graph.backwardMillis(edge), graph.millimeters(edge));
    }
    return costs;
  }

  private static long cost(int millis, int millimeters) {
    return millis == RoadGraph.CLOSED ? PackedCost.NO_WAY : PackedCost.of(millis, millimeters);
  }
}
