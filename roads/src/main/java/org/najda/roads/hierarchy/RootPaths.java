package org.najda.roads.hierarchy;

import java.util.Arrays;

/** Some nodes and all that are above them in the elimination tree, each once, parents first. */
final class RootPaths {
  private final Hierarchy hierarchy;

  /** For each node its parent and the run in which it was listed: both are read in one go. */
  private final int[] parentAndRun;

  private final int[] nodes;
  private int run = 1;
  private int count;

  RootPaths(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.parentAndRun = new int[2 * hierarchy.nodes()];
    this.nodes = new int[hierarchy.nodes()];
    for (int node = 0; node < nodes.length; node++) {
      parentAndRun[2 * node] = hierarchy.parent(node);
    }
  }

  void clear() {
    count = 0;
    if (run == Integer.MAX_VALUE) {
      for (int node = 0; node < nodes.length; node++) {
        parentAndRun[2 * node + 1] = 0;
      }
      run = 0;
    }
    run++;
  }

  void add(int node) {
    int start = count;
    int at = node;
    while (at != Hierarchy.NOBODY && parentAndRun[2 * at + 1] != run) {
      parentAndRun[2 * at + 1] = run;
      nodes[count++] = at;
      at = parentAndRun[2 * at];
    }
    reverse(start);
  }

  private void reverse(int start) {
    for (int low = start, high = count - 1; low < high; low++, high--) {
      int swapped = nodes[low];
      nodes[low] = nodes[high];
      nodes[high] = swapped;
    }
  }

  /** Whether they are one path: each is the parent of the next. */
  boolean areOnePath() {
    for (int i = 1; i < count; i++) {
      if (hierarchy.parent(nodes[i]) != nodes[i - 1]) {
        return false;
      }
    }
    return true;
  }

  int[] toArray() {
    return Arrays.copyOf(nodes, count);
  }

  int count() {
    return count;
  }

  /** The {@code i}-th; its parent, and whatever its arcs rise to, has a lower {@code i}. */
  int node(int i) {
    return nodes[i];
  }
}
