package org.najda.roads.hierarchy;

import java.util.Arrays;

/**
 * The arcs of a metric that searches go by, in one direction. Every second one is left out, since a
 * way over higher nodes is cheaper: no cheapest way needs it (Dibbelt, Strasser and Wagner:
 * <i>Customizable Contraction Hierarchies</i>, 2016, on perfect customization).
 *
 * <p>The arcs that rise from a node are numbered {@code first[node]} … {@code first[node + 1] - 1}.
 *
 * @param number of each in the hierarchy
 */
record SearchArcs(int[] first, int[] head, long[] cost, int[] number) {
  /**
   * Of the hierarchy's arcs in one direction.
   *
   * @param costs in this direction
   * @param opposite in the other
   */
  static SearchArcs of(Hierarchy hierarchy, long[] costs, long[] opposite) {
    int[] number = cheapest(costs, overHigherNodes(hierarchy, costs, opposite));
    int[] head = new int[number.length];
    long[] cost = new long[number.length];
    int[] first = new int[hierarchy.nodes() + 1];
    for (int i = 0; i < number.length; i++) {
      head[i] = hierarchy.head[number[i]];
      cost[i] = costs[number[i]];
      first[hierarchy.tail[number[i]] + 1]++;
    }
    for (int node = 0; node < hierarchy.nodes(); node++) {
      first[node + 1] += first[node];
    }
    return new SearchArcs(first, head, cost, number);
  }

  /**
   * From the highest node down: what is as cheap as the arc or cheaper, by way of nodes above. The
   * other direction is taken as it is, without such ways, so that both can be worked out at once: a
   * few arcs more are left in.
   */
  private static long[] overHigherNodes(Hierarchy hierarchy, long[] costs, long[] opposite) {
    long[] least = costs.clone();
    int[] first = hierarchy.first;
    int[] arcTo = new int[hierarchy.nodes()];
    for (int node = hierarchy.nodes() - 1; node >= 0; node--) {
      for (int arc = first[node]; arc < first[node + 1]; arc++) {
        arcTo[hierarchy.head[arc]] = arc;
      }
      for (int i = hierarchy.lowerFirst[node]; i < hierarchy.lowerFirst[node + 1]; i++) {
        int toNode = hierarchy.lower[i];
        long cost = least[toNode];
        int end = first[hierarchy.tail[toNode] + 1];
        for (int side = toNode + 1; side < end; side++) {
          int across = arcTo[hierarchy.head[side]];
          long sideCost = Math.min(least[side], cost + least[across]);
          least[side] = sideCost;
          cost = Math.min(cost, sideCost + opposite[across]);
        }
        least[toNode] = cost;
      }
    }
    return least;
  }

  private static int[] cheapest(long[] costs, long[] least) {
    int[] numbers = new int[costs.length];
    int count = 0;
    for (int arc = 0; arc < costs.length; arc++) {
      if (costs[arc] == least[arc] && costs[arc] < PackedCost.NO_WAY) {
        numbers[count++] = arc;
      }
    }
    return Arrays.copyOf(numbers, count);
  }
}
