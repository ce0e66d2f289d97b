package org.najda.roads.hierarchy;

import java.util.concurrent.CompletableFuture;

/**
 * The elimination tree shared out to two threads: whole branches of it, none of which needs what is
 * worked out in another, and the trunk above them all, which needs both. The shares follow from the
 * shape alone.
 */
final class Branches {
  static final byte ONE = 0;
  static final byte OTHER = 1;
  static final byte TRUNK = 2;

  /** A branch with more than one of so many parts of all work is divided; its top is trunk. */
  private static final int PARTS = 16;

  private Branches() {}

  /** For each node whose it is. */
  static byte[] of(Hierarchy hierarchy) {
    long[] work = ofBranches(hierarchy);
    long all = 0;
    for (int node = 0; node < work.length; node++) {
      all += hierarchy.parent(node) == Hierarchy.NOBODY ? work[node] : 0;
    }
    byte[] share = new byte[hierarchy.nodes()];
    long ones = 0;
    long others = 0;
    for (int node = share.length - 1; node >= 0; node--) {
      int parent = hierarchy.parent(node);
      if (parent != Hierarchy.NOBODY && share[parent] != TRUNK) {
        share[node] = share[parent];
      } else if (work[node] > all / PARTS) {
        share[node] = TRUNK;
      } else if (ones <= others) {
        share[node] = ONE;
        ones += work[node];
      } else {
        share[node] = OTHER;
        others += work[node];
      }
    }
    return share;
  }

  /** Does two things at once, and is back when both are done. */
  static void beside(Runnable other, Runnable own) {
    CompletableFuture<Void> started = CompletableFuture.runAsync(other);
    own.run();
    started.join();
  }

  /** For each node how many triangles are worked out for it and for all below it. */
  private static long[] ofBranches(Hierarchy hierarchy) {
    long[] work = new long[hierarchy.nodes()];
    for (int node = 0; node < work.length; node++) {
      for (int i = hierarchy.lowerFirst[node]; i < hierarchy.lowerFirst[node + 1]; i++) {
        int toNode = hierarchy.lower[i];
        work[node] += hierarchy.first[hierarchy.tail[toNode] + 1] - toNode;
      }
      int parent = hierarchy.parent(node);
      if (parent != Hierarchy.NOBODY) {
        work[parent] += work[node];
      }
    }
    return work;
  }
}
