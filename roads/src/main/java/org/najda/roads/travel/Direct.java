package org.najda.roads.travel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.snap.Snap.Spot;
import org.najda.roads.traffic.Weighting;

/** A drive along one edge, past no node. */
record Direct(Spot from, Spot to, Cost cost) {
  /**
   * Two spots this near to one another are one. Two places may have the same nearest point, and
   * rounding must not send a unit around the block to it.
   */
  private static final double SAME_MILLIMETERS = 0.01;

  /** The best one; empty when the two places share no edge, or only against its open direction. */
  static Optional<Direct> best(Weighting roads, Stop from, Stop to) {
    if (!from.mayShareEdge(to)) {
      return Optional.empty();
    }
    @Nullable Direct best = null;
    for (Spot start : from.snap().spots()) {
      for (Spot end : to.snap().spots()) {
        if (start.edge() == end.edge()) {
          Direct direct = along(roads, start, end);
          if (direct != null && (best == null || direct.cost.compareTo(best.cost) < 0)) {
            best = direct;
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static @Nullable Direct along(Weighting roads, Spot start, Spot end) {
    double share = end.share() - start.share();
    int edge = start.edge();
    if (Math.abs(share) * roads.graph().millimeters(edge) <= SAME_MILLIMETERS) {
      return new Direct(start, end, Cost.NONE);
    }
    int millis = share > 0 ? roads.forwardMillis(edge) : roads.backwardMillis(edge);
    return millis == RoadGraph.CLOSED
        ? null
        : new Direct(
            start, end, Cost.share(Math.abs(share), millis, roads.graph().millimeters(edge)));
  }
}
