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
   * @param least the same by way of higher nodes, too
   */
  static SearchArcs of(Hierarchy hierarchy, long[] costs, long[] least) {
    int[] number = cheapest(costs, least);
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
