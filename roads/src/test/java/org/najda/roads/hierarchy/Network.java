package org.najda.roads.hierarchy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A network for a test, drawn at random or as a grid; it knows least costs by Floyd's algorithm.
 */
record Network(int[] lat7, int[] lon7, int[] from, int[] to) {
  /**
   * Anything may happen: islands, loops, several edges between two nodes, places one on another.
   */
  static Network random(Random random, int nodes, int edges) {
    return new Network(
        random.ints(nodes, 0, 12).toArray(),
        random.ints(nodes, 0, 12).toArray(),
        random.ints(edges, 0, nodes).toArray(),
        random.ints(edges, 0, nodes).toArray());
  }

  static Network grid(int columns, int rows) {
    IntStream.Builder from = IntStream.builder();
    IntStream.Builder to = IntStream.builder();
    for (int node = 0; node < columns * rows; node++) {
      if (node % columns + 1 < columns) {
        from.add(node);
        to.add(node + 1);
      }
      if (node + columns < columns * rows) {
        from.add(node);
        to.add(node + columns);
      }
    }
    return new Network(
        IntStream.range(0, columns * rows).map(node -> node / columns * 1_000).toArray(),
        IntStream.range(0, columns * rows).map(node -> node % columns * 1_000).toArray(),
        from.build().toArray(),
        to.build().toArray());
  }

  Order order() {
    return Order.of(lat7, lon7, from, to);
  }

  Hierarchy hierarchy() {
    return Hierarchy.of(order(), from, to);
  }

  int nodes() {
    return lat7.length;
  }

  /** Many ways cost the same, some nothing; every fifth direction is closed. */
  long[] randomCosts(Random random) {
    return random
        .ints(2L * from.length, 0, 10)
        .mapToLong(
            cost -> cost < 2 ? PackedCost.NO_WAY : PackedCost.of(cost - 2, random.nextInt(3)))
        .toArray();
  }

  int start(int directed) {
    return (directed & 1) == 0 ? from[directed >> 1] : to[directed >> 1];
  }

  int end(int directed) {
    return start(directed ^ 1);
  }

  /** From each node to each. */
  long[][] leastCosts(long[] edgeCosts) {
    long[][] least = new long[nodes()][nodes()];
    for (int node = 0; node < nodes(); node++) {
      Arrays.fill(least[node], PackedCost.NO_WAY);
      least[node][node] = 0;
    }
    for (int directed = 0; directed < edgeCosts.length; directed++) {
      long[] row = least[start(directed)];
      row[end(directed)] = Math.min(row[end(directed)], edgeCosts[directed]);
    }
    for (int middle = 0; middle < nodes(); middle++) {
      for (long[] row : least) {
        for (int end = 0; end < nodes(); end++) {
          row[end] = Math.min(row[end], row[middle] + least[middle][end]);
        }
      }
    }
    return least;
  }
}
