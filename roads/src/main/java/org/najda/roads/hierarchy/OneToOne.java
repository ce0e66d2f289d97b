package org.najda.roads.hierarchy;

import java.util.Optional;

/** The cheapest way between two places, edge by edge. One thread at a time. */
public final class OneToOne {
  private final Hierarchy hierarchy;
  private final Climb start;
  private final Climb end;

  /** Over this hierarchy, by whatever metric of it. */
  public OneToOne(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.start = new Climb(hierarchy);
    this.end = new Climb(hierarchy);
  }

  /**
   * A way.
   *
   * @param cost of all of it, seeds included
   * @param edges as edge × 2, plus 1 against the edge's shape
   * @param startSeed which of the places where it may begin, numbered as added
   * @param endSeed likewise for the end
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Route(long cost, int[] edges, int startSeed, int endSeed) {}

  /** Forgets the last run. */
  public void start() {
    start.clear();
    end.clear();
  }

  /** The way may begin at this node, at this cost. */
  public void addStart(int node, long cost) {
    start.addSeed(hierarchy.rank[node], cost);
  }

  /** The way may end at this node, at this cost. */
  public void addEnd(int node, long cost) {
    end.addSeed(hierarchy.rank[node], cost);
  }

  /** The cheapest; empty when there is none. */
  public Optional<Route> find(Metric metric) {
    start.run(metric.ahead);
    end.run(metric.back);
    long least = PackedCost.NO_WAY;
    int top = Hierarchy.NOBODY;
    for (int i = 0; i < start.paths.count(); i++) {
      int node = start.paths.node(i);
      long cost = start.cost[node] + end.cost[node];
      if (cost < least) {
        least = cost;
        top = node;
      }
    }
    return top == Hierarchy.NOBODY ? Optional.empty() : Optional.of(route(metric, least, top));
  }

  private Route route(Metric metric, long cost, int top) {
    Unpacking edges = new Unpacking(metric);
    int[] up = new int[start.paths.count()];
    int count = 0;
    int low = top;
    while (!start.isSeed(low)) {
      up[count++] = start.lastArc(low);
      low = hierarchy.tail[start.lastArc(low)];
    }
    while (count > 0) {
      edges.unpack(up[--count], true);
    }
    int last = top;
    while (!end.isSeed(last)) {
      edges.unpack(end.lastArc(last), false);
      last = hierarchy.tail[end.lastArc(last)];
    }
    return new Route(cost, edges.toArray(), start.seed(low), end.seed(last));
  }
}
