package org.najda.roads.travel;

import java.util.Arrays;
import java.util.List;
import org.najda.roads.graph.Adjacency;

/**
 * Dijkstra's algorithm over arrays that are used again and again: an entry counts only when it
 * carries the number of the present run, so nothing is cleared between runs. One thread at a time.
 */
final class Search {
  /** Marks a node where the search began; minus the position of its link among the seeds. */
  private static final int SEED = -1;

  private final long[] millis;
  private final long[] millimeters;
  private final int[] via;
  private final int[] reachedInRun;
  private final int[] settledInRun;
  private final int[] wantedInRun;
  private final NodeHeap heap = new NodeHeap();
  private int run;
  private int wanted;

  Search(int nodes) {
    millis = new long[nodes];
    millimeters = new long[nodes];
    via = new int[nodes];
    reachedInRun = new int[nodes];
    settledInRun = new int[nodes];
    wantedInRun = new int[nodes];
  }

  /** Begins a new run. */
  void start() {
    if (run == Integer.MAX_VALUE) {
      forgetAllRuns();
    }
    run++;
    wanted = 0;
    heap.clear();
  }

  private void forgetAllRuns() {
    Arrays.fill(reachedInRun, 0);
    Arrays.fill(settledInRun, 0);
    Arrays.fill(wantedInRun, 0);
    run = 0;
  }

  /** The run may end when all wanted nodes are settled. */
  void want(int node) {
    if (wantedInRun[node] != run) {
      wantedInRun[node] = run;
      wanted++;
    }
  }

  /** Settles nodes from the seeds on, until no wanted one is left or none can be reached. */
  void run(Adjacency arcs, List<Link> seeds) {
    for (int i = 0; i < seeds.size(); i++) {
      Link seed = seeds.get(i);
      reach(seed.node(), seed.cost().millis(), seed.cost().millimeters(), SEED - i);
    }
    while (!heap.isEmpty() && wanted > 0) {
      int node = NodeHeap.node(heap.pop());
      if (settledInRun[node] != run) {
        settle(arcs, node);
      }
    }
  }

  private void settle(Adjacency arcs, int node) {
    settledInRun[node] = run;
    if (wantedInRun[node] == run) {
      wanted--;
    }
    int end = arcs.first(node + 1);
    for (int slot = arcs.first(node); slot < end; slot++) {
      reach(
          arcs.other(slot),
          millis[node] + arcs.millis(slot),
          millimeters[node] + arcs.millimeters(slot),
          arcs.arc(slot));
    }
  }

  private void reach(int node, long atMillis, long atMillimeters, int by) {
    boolean known = reachedInRun[node] == run;
    if (known && atMillis > millis[node]) {
      return;
    }
    boolean sameTime = known && atMillis == millis[node];
    if (sameTime && atMillimeters >= millimeters[node]) {
      return;
    }
    reachedInRun[node] = run;
    millis[node] = atMillis;
    millimeters[node] = atMillimeters;
    via[node] = by;
    if (!sameTime) {
      heap.push(atMillis, node);
    }
  }

  boolean isSettled(int node) {
    return settledInRun[node] == run;
  }

  /** Cost between the seeds and a settled node. */
  Cost cost(int node) {
    return new Cost(millis[node], millimeters[node]);
  }

  /** Whether the best way to a settled node begins there. */
  boolean isSeed(int node) {
    return via[node] <= SEED;
  }

  /** Position of the seed where the best way begins. */
  int seed(int node) {
    return SEED - via[node];
  }

  /** Last arc (edge × 2 + 1 if against its shape) on the best way to a settled node. */
  int lastArc(int node) {
    return via[node];
  }
}
