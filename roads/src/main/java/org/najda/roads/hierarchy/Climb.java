package org.najda.roads.hierarchy;

import java.util.Arrays;
import java.util.Optional;

/** A search from some nodes up to the root of the elimination tree. One thread at a time. */
final class Climb {
  /** Marks a node where the search began; minus the number of the seed. */
  private static final int SEED = -1;

  final long[] cost;
  final RootPaths paths;
  private final int[] via;
  private int seeds;

  Climb(Hierarchy hierarchy) {
    this.cost = new long[hierarchy.nodes()];
    this.via = new int[hierarchy.nodes()];
    this.paths = new RootPaths(hierarchy);
    Arrays.fill(cost, PackedCost.NO_WAY);
  }

  /** Forgets where it came. */
  void clear() {
    for (int i = 0; i < paths.count(); i++) {
      cost[paths.node(i)] = PackedCost.NO_WAY;
    }
    paths.clear();
    seeds = 0;
  }

  /** Begins at this node, too; seeds are numbered from 0. */
  void addSeed(int node, long seedCost) {
    paths.add(node);
    if (seedCost < cost[node]) {
      cost[node] = seedCost;
      via[node] = SEED - seeds;
    }
    seeds++;
  }

  /**
   * Climbs.
   *
   * @param arcs in the direction of the drive
   */
  void run(SearchArcs arcs) {
    for (int i = paths.count() - 1; i >= 0; i--) {
      int node = paths.node(i);
      if (cost[node] < PackedCost.NO_WAY) {
        leave(node, arcs);
      }
    }
  }

  /** What it found, if all it began at lies on one path to the root. */
  Optional<Label> label(Metric metric) {
    if (!paths.areOnePath()) {
      return Optional.empty();
    }
    int[] nodes = paths.toArray();
    long[] costs = Arrays.stream(nodes).mapToLong(node -> cost[node]).toArray();
    return Optional.of(new Label(metric, nodes, costs));
  }

  private void leave(int node, SearchArcs arcs) {
    long here = cost[node];
    int end = arcs.first()[node + 1];
    for (int arc = arcs.first()[node]; arc < end; arc++) {
      int head = arcs.head()[arc];
      long there = here + arcs.cost()[arc];
      if (there < cost[head]) {
        cost[head] = there;
        via[head] = arcs.number()[arc];
      }
    }
  }

  boolean isSeed(int node) {
    return via[node] <= SEED;
  }

  /** Number of the seed at which the best way to a node begins. */
  int seed(int node) {
    return SEED - via[node];
  }

  /** The last arc on the best way up to a node. */
  int lastArc(int node) {
    return via[node];
  }
}
