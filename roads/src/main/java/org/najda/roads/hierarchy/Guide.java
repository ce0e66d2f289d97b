package org.najda.roads.hierarchy;

/**
 * What it costs at least from any node to one place, worked out for a node when it is asked for:
 * each node above it in the elimination tree once (Strasser and Zeitz, "A Fast and Tight Heuristic
 * for A* in Road Networks", 2021). One thread at a time.
 */
public final class Guide {
  private final Hierarchy hierarchy;
  private final Climb climb;
  private final RootPaths known;

  /** Over this hierarchy, by whatever metric of it. */
  public Guide(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.climb = new Climb(hierarchy);
    this.known = new RootPaths(hierarchy);
  }

  /** Forgets the last place. */
  public void start() {
    for (int i = 0; i < known.count(); i++) {
      climb.cost[known.node(i)] = PackedCost.NO_WAY;
    }
    climb.clear();
    known.clear();
  }

  /** From this node to the place it costs so much. */
  public void addEnd(int node, long cost) {
    climb.addSeed(hierarchy.rank[node], cost);
  }

  /** Once, when all ends were said. */
  public void run(Metric metric) {
    climb.run(Direction.TO_ONE.away(metric));
  }

  /** The least cost to the place; {@link PackedCost#NO_WAY} when there is no way. */
  public long cost(Metric metric, int node) {
    SearchArcs arcs = Direction.TO_ONE.near(metric);
    int before = known.count();
    known.add(hierarchy.rank[node]);
    for (int i = before; i < known.count(); i++) {
      int at = known.node(i);
      long least = climb.cost[at];
      for (int arc = arcs.first()[at]; arc < arcs.first()[at + 1]; arc++) {
        least = Math.min(least, climb.cost[arcs.head()[arc]] + arcs.cost()[arc]);
      }
      climb.cost[at] = least;
    }
    return climb.cost[hierarchy.rank[node]];
  }
}
