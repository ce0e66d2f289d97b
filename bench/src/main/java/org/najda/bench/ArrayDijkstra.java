package org.najda.bench;

import java.util.Arrays;
import org.najda.roads.graph.Adjacency;
import org.najda.roads.graph.RoadGraph;

/**
 * Dijkstra's algorithm as fast as plain arrays make it, which is how Najda searched before it had a
 * hierarchy. An entry counts only when it carries the number of the present run, so nothing is
 * cleared between runs.
 */
final class ArrayDijkstra {
  static final long UNREACHED = Long.MAX_VALUE;

  private final Adjacency arcs;
  private final long[] millis;
  private final int[] reachedInRun;
  private final int[] settledInRun;
  private final int[] wantedInRun;
  private final NodeHeap heap = new NodeHeap();
  private int run;
  private int wanted;

  ArrayDijkstra(RoadGraph graph) {
    arcs = graph.incoming();
    millis = new long[graph.nodes()];
    reachedInRun = new int[graph.nodes()];
    settledInRun = new int[graph.nodes()];
    wantedInRun = new int[graph.nodes()];
  }

  /** From each of many nodes to one; ends when all are settled. */
  long[] millisTo(int one, int[] many) {
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
        .mapToLong(node -> settledInRun[node] == run ? millis[node] : UNREACHED)
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
      reach(arcs.other(slot), millis[node] + arcs.millis(slot));
    }
  }

  private void reach(int node, long atMillis) {
    if (reachedInRun[node] != run || atMillis < millis[node]) {
      reachedInRun[node] = run;
      millis[node] = atMillis;
      heap.push(atMillis, node);
    }
  }
}
