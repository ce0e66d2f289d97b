package org.najda.roads.travel;

import org.najda.roads.graph.RoadGraph;
import org.najda.roads.traffic.Weighting;

/** What the edges of a road graph cost, as a hierarchy wants to be told. */
public final class RoadCosts {
  private RoadCosts() {}

  /** Time and length of each edge ahead and back, as the graph has them. */
  public static long[] of(RoadGraph graph) {
    return Weighting.usual(graph).costs();
  }
}
