package org.najda.bench;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;
import org.najda.roads.hierarchy.PackedCost;

/**
 * Times of Najda's edges as GraphHopper asks for them, in seconds.
 *
 * @param costs ahead and back for each edge
 * @param against whether each road is gone along against its direction: a search to one place
 */
@SuppressWarnings("ArrayRecordComponent")
record GivenTimes(long[] costs, boolean against) implements Weighting {
  private static final double MILLIS_A_SECOND = 1000;

  @Override
  public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
    long cost = costs[reverse == against ? edge.getEdgeKey() : edge.getReverseEdgeKey()];
    return cost == PackedCost.NO_WAY
        ? Double.POSITIVE_INFINITY
        : PackedCost.millis(cost) / MILLIS_A_SECOND;
  }

  @Override
  public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
    return Math.round(calcEdgeWeight(edge, reverse) * MILLIS_A_SECOND);
  }

  @Override
  public double calcMinWeightPerDistance() {
    return 0;
  }

  @Override
  public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
    return 0;
  }

  @Override
  public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
    return 0;
  }

  @Override
  public boolean hasTurnCosts() {
    return false;
  }

  @Override
  public String getName() {
    return "given";
  }
}
