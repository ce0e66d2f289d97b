package org.najda.roads.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.najda.roads.Profile;
import org.najda.roads.osm.NodeTable;
import org.najda.roads.profile.Passage;

/**
 * Cuts the ways of one profile into edges: at nodes where ways end, cross or touch themselves.
 *
 * <p>A way is interrupted where a node of it is not in the file, and at a barrier that the profile
 * can't pass: there every end becomes a node of its own.
 */
final class WayCutter {
  private static final byte TWICE = 2;

  private final NodeTable places;
  private final WayTable ways;
  private final Profile profile;
  private final IntPredicate blocked;
  private final byte[] uses;
  private final Draft draft;

  private WayCutter(NodeTable places, WayTable ways, Profile profile, IntPredicate blocked) {
    this.places = places;
    this.ways = ways;
    this.profile = profile;
    this.blocked = blocked;
    this.uses = new byte[places.size()];
    this.draft = new Draft(places, blocked);
  }

  /**
   * @param barriers indexes of nodes that the profile can't pass
   */
  static Draft cut(NodeTable places, WayTable ways, Profile profile, BitSet barriers) {
    WayCutter cutter = new WayCutter(places, ways, profile, barriers::get);
    cutter.eachRun((run, passage, way) -> cutter.count(run));
    cutter.eachRun(cutter::cutRun);
    return cutter.draft;
  }

  /** Receives the uninterrupted runs of nodes. */
  private interface RunSink {
    void run(int[] nodes, Passage passage, long wayId);
  }

  private void eachRun(RunSink sink) {
    for (int way = 0; way < ways.size(); way++) {
      Passage passage = ways.passage(way, profile);
      if (passage.isOpen()) {
        eachRun(way, passage, sink);
      }
    }
  }

  private void eachRun(int way, Passage passage, RunSink sink) {
    int[] run = new int[ways.end(way) - ways.start(way)];
    int length = 0;
    for (int position = ways.start(way); position < ways.end(way); position++) {
      int node = ways.node(position);
      if (length > 0 && node == run[length - 1]) {
        continue;
      }
      if (node != WayTable.MISSING) {
        run[length++] = node;
      }
      if (node == WayTable.MISSING || blocked.test(node)) {
        emit(run, length, passage, ways.id(way), sink);
        run[0] = node;
        length = node == WayTable.MISSING ? 0 : 1;
      }
    }
    emit(run, length, passage, ways.id(way), sink);
  }

  private static void emit(int[] run, int length, Passage passage, long wayId, RunSink sink) {
    if (length > 1) {
      sink.run(Arrays.copyOf(run, length), passage, wayId);
    }
  }

  private void count(int[] run) {
    for (int node : run) {
      uses[node] = (byte) Math.min(TWICE, uses[node] + 1);
    }
    uses[run[0]] = TWICE;
    uses[run[run.length - 1]] = TWICE;
  }

  private void cutRun(int[] run, Passage passage, long wayId) {
    int start = 0;
    for (int i = 1; i < run.length; i++) {
      if (uses[run[i]] == TWICE) {
        draft.addEdge(Arrays.copyOfRange(run, start, i + 1), passage, wayId);
        start = i;
      }
    }
  }
}
