package org.najda.roads.hierarchy;

import java.util.Arrays;

/**
 * The costs between a place and all nodes above it in the elimination tree, from the root down. Two
 * labels of opposite directions give the cost between their places by themselves, since the best
 * way passes a node above both; what is above both is how both begin. Never changes.
 */
public final class Label {
  private final Metric metric;
  private final int[] nodes;
  private final long[] costs;

  Label(Metric metric, int[] nodes, long[] costs) {
    this.metric = metric;
    this.nodes = nodes;
    this.costs = costs;
  }

  /** Whether it was made by this metric; costs of two metrics must not be added. */
  public boolean isOf(Metric other) {
    return metric == other;
  }

  /** The least cost past some node; {@link PackedCost#NO_WAY} when there is none. */
  public long cost(Label other) {
    int differs = Arrays.mismatch(nodes, other.nodes);
    int common = differs < 0 ? nodes.length : differs;
    long least = PackedCost.NO_WAY;
    for (int i = 0; i < common; i++) {
      least = Math.min(least, costs[i] + other.costs[i]);
    }
    return least;
  }
}
