package org.najda.bench;

import java.util.Arrays;
import org.najda.roads.graph.Adjacency;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.PackedCost;

/**
 * Dijkstra's algorithm as fast as plain arrays make it, which is how Najda searched before it had a
 * hierarchy. An entry counts only when it carries the number of the present run, so nothing is
 * cleared between runs.
 */
final class ArrayDijkstra {
  private final Adjacency arcs;
  private final long[] arcCosts;
  private final long[] cost;
  private final int[] reachedInRun;
  private final int[] settledInRun;
  private final int[] wantedInRun;
  private final NodeHeap heap = new NodeHeap();
  private int run;
  private int wanted;

  ArrayDijkstra(RoadGraph graph, long[] arcCosts) {
    this.arcCosts = arcCosts;
    arcs = graph.incoming();
    cost = new long[graph.nodes()];
    reachedInRun = new int[graph.nodes()];
    settledInRun = new int[graph.nodes()];
    wantedInRun = new int[graph.nodes()];
  }

  /** From each of many nodes to one, as {@link PackedCost}s; ends when all are settled. */
  long[] costsTo(int one, int[] many) {
    run++;
    wanted = 0;
    heap.clear();
    for (int node : many) {
      want(node);
    }
    reach(one, 0);
    while (!heap.isEmpty() && wanted > 0) {
      int node = NodeHeap.node(heap.pop());
      if (settledInRun[node] != run) {
        settle(node);
      }
    }
    return Arrays.stream(many)
        .mapToLong(node -> settledInRun[node] == run ? cost[node] : PackedCost.NO_WAY)
        .toArray();
  }

  private void want(int node) {
    if (wantedInRun[node] != run) {
      wantedInRun[node] = run;
      wanted++;
    }
  }

  private void settle(int node) {
    settledInRun[node] = run;
    if (wantedInRun[node] == run) {
      wanted--;
    }
    int end = arcs.first(node + 1);
    for (int slot = arcs.first(node); slot < end; slot++) {
      long along = arcCosts[arcs.arc(slot)];
      if (along != PackedCost.NO_WAY) {
        reach(arcs.other(slot), cost[node] + along);
      }
    }
  }

  private void reach(int node, long atCost) {
    boolean known = reachedInRun[node] == run;
    if (known && atCost >= cost[node]) {
      return;
    }
    boolean sameTime = known && PackedCost.millis(atCost) == PackedCost.millis(cost[node]);
    reachedInRun[node] = run;
    cost[node] = atCost;
    if (!sameTime) {
      heap.push(PackedCost.millis(atCost), node);
    }
  }
}
