package org.najda.roads.hierarchy;

/**
 * The arcs of a metric that searches go by, in one direction: those that are a cheapest way between
 * their ends. About half are not, since a way over higher nodes is cheaper; no cheapest way needs
 * them (Dibbelt, Strasser and Wagner: <i>Customizable Contraction Hierarchies</i>, 2016).
 *
 * <p>The arcs that rise from a node are numbered {@code first[node]} … {@code first[node + 1] - 1}.
 *
 * @param number of each in the hierarchy
 */
@SuppressWarnings("ArrayRecordComponent")
record SearchArcs(int[] first, int[] head, long[] cost, int[] number) {
  /**
   * Leaves out whatever is dearer than the least cost between its ends.
   *
   * @param costs of the hierarchy's arcs
   * @param least between their ends
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
    int count = 0;
    for (int arc = 0; arc < costs.length; arc++) {
      count += isCheapest(costs[arc], least[arc]) ? 1 : 0;
    }
    int[] numbers = new int[count];
    int next = 0;
    for (int arc = 0; arc < costs.length; arc++) {
      if (isCheapest(costs[arc], least[arc])) {
        numbers[next++] = arc;
      }
    }
    return numbers;
  }

  private static boolean isCheapest(long cost, long least) {
    return cost == least && cost < PackedCost.NO_WAY;
  }
}
