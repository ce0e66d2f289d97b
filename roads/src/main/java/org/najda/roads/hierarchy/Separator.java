package org.najda.roads.hierarchy;

import java.util.Arrays;

/**
 * A few nodes that hold the others apart in two groups.
 *
 * @param place for each node {@link #ONE}, {@link #OTHER} or {@link #BETWEEN}
 * @param size nodes between
 * @param smaller nodes of the smaller group
 */
record Separator(byte[] place, int size, int smaller) {
  /** Worse than any. */
  static final Separator NONE = new Separator(new byte[0], Integer.MAX_VALUE, 0);

  static final byte ONE = 0;
  static final byte OTHER = 1;
  static final byte BETWEEN = 2;

  /** Of the nodes at the ends of the arcs between two sides, those of the side with fewer. */
  static Separator between(Layout layout, boolean[] side) {
    Separator mine = border(layout, side, true);
    Separator theirs = border(layout, side, false);
    return theirs.isBetterThan(mine) ? theirs : mine;
  }

  private static Separator border(Layout layout, boolean[] side, boolean which) {
    byte[] place = new byte[layout.nodes()];
    int[] count = new int[BETWEEN + 1];
    for (int node = 0; node < place.length; node++) {
      place[node] = side[node] ? ONE : OTHER;
      for (int arc = layout.first()[node]; arc < layout.first()[node + 1]; arc++) {
        if (side[node] == which && side[layout.head()[arc]] != which) {
          place[node] = BETWEEN;
        }
      }
      count[place[node]]++;
    }
    return new Separator(place, count[BETWEEN], Math.min(count[ONE], count[OTHER]));
  }

  /** Fewer nodes for as many held apart. */
  boolean isBetterThan(Separator other) {
    long mine = (long) size * (other.smaller + 1);
    long theirs = (long) other.size * (smaller + 1);
    return mine < theirs;
  }

  int[] nodes(byte where) {
    int count = 0;
    int[] nodes = new int[place.length];
    for (int node = 0; node < place.length; node++) {
      if (place[node] == where) {
        nodes[count++] = node;
      }
    }
    return Arrays.copyOf(nodes, count);
  }
}
