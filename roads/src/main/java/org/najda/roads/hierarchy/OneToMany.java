package org.najda.roads.hierarchy;

import java.util.Optional;

/**
 * Costs between one place and many nodes: one climb from the place, then one sweep down over what
 * lies above the nodes, each arc once for all of them. One thread at a time.
 *
 * <p>After {@link #start}, say where the place is ({@link #addSeed}) and which nodes are asked for
 * ({@link #want}); after {@link #run} ask for their costs.
 */
public final class OneToMany {
  private final Hierarchy hierarchy;
  private final Climb climb;
  private final RootPaths wanted;

  /** Over this hierarchy, by whatever metric of it. */
  public OneToMany(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.climb = new Climb(hierarchy);
    this.wanted = new RootPaths(hierarchy);
  }

  /** Forgets the last run. */
  public void start() {
    for (int i = 0; i < wanted.count(); i++) {
      climb.cost[wanted.node(i)] = PackedCost.NO_WAY;
    }
    climb.clear();
    wanted.clear();
  }

  /** From the place to this node (or back) it costs so much. */
  public void addSeed(int node, long cost) {
    climb.addSeed(hierarchy.rank[node], cost);
  }

  /** This node's cost will be asked for. */
  public void want(int node) {
    wanted.add(hierarchy.rank[node]);
  }

  /**
   * The label of the place, to be kept; empty when its nodes lie on different branches. Instead of
   * {@link #run}, after {@link #start} and {@link #addSeed}.
   */
  public Optional<Label> label(Metric metric, Direction direction) {
    climb.run(direction.away(metric));
    return climb.label(metric);
  }

  /** Searches. */
  public void run(Metric metric, Direction direction) {
    climb.run(direction.away(metric));
    sweep(direction.near(metric), climb.cost);
  }

  private void sweep(SearchArcs arcs, long[] cost) {
    int[] first = arcs.first();
    int[] head = arcs.head();
    long[] arcCosts = arcs.cost();
    for (int i = 0; i < wanted.count(); i++) {
      int node = wanted.node(i);
      long least = cost[node];
      int end = first[node + 1];
      for (int arc = first[node]; arc < end; arc++) {
        least = Math.min(least, cost[head[arc]] + arcCosts[arc]);
      }
      cost[node] = least;
    }
  }

  /** The least cost of a wanted node; {@link PackedCost#NO_WAY} when there is no way. */
  public long cost(int node) {
    return climb.cost[hierarchy.rank[node]];
  }
}
