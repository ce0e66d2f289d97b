package org.najda.roads.hierarchy;

import java.util.Arrays;

/**
 * Ranks nodes by halving the network again and again (George: <i>Nested Dissection of a Regular
 * Finite Element Mesh</i>, 1973): a separator ranks above both parts that it holds apart.
 */
final class NestedDissection {
  private final int[] ranking;
  private final int[] numbers;

  private NestedDissection(int nodes) {
    this.ranking = new int[nodes];
    this.numbers = new int[nodes];
    Arrays.fill(numbers, -1);
  }

  /** All nodes, the lowest rank first. */
  static int[] ranking(Layout layout) {
    NestedDissection dissection = new NestedDissection(layout.nodes());
    int[] names = new int[layout.nodes()];
    Arrays.setAll(names, node -> node);
    dissection.rankComponents(layout, names, layout.nodes());
    return dissection.ranking;
  }

  /**
   * Ranks a part.
   *
   * @param names what its nodes are called in the whole
   * @param end one above the rank of the highest of them
   */
  private void rankComponents(Layout part, int[] names, int end) {
    int[] component = part.components();
    int[] size = new int[part.nodes()];
    for (int number : component) {
      size[number]++;
    }
    if (part.nodes() > 0 && size[0] == part.nodes()) {
      rankConnected(part, names, end);
      return;
    }
    int[][] nodes = new int[part.nodes()][];
    for (int node = 0; node < part.nodes(); node++) {
      int number = component[node];
      nodes[number] = nodes[number] == null ? new int[size[number]] : nodes[number];
      nodes[number][nodes[number].length - size[number]--] = node;
    }
    int left = end;
    for (int number = 0; number < nodes.length && nodes[number] != null; number++) {
      rankConnected(part.part(nodes[number], numbers), Layout.pick(names, nodes[number]), left);
      left -= nodes[number].length;
    }
  }

  private void rankConnected(Layout part, int[] names, int end) {
    if (part.nodes() == 1) {
      ranking[end - 1] = names[0];
      return;
    }
    Separator separator = InertialFlow.separate(part);
    int left = end;
    for (int node : separator.nodes(Separator.BETWEEN)) {
      ranking[--left] = names[node];
    }
    for (byte side : new byte[] {Separator.OTHER, Separator.ONE}) {
      int[] nodes = separator.nodes(side);
      rankComponents(part.part(nodes, numbers), Layout.pick(names, nodes), left);
      left -= nodes.length;
    }
  }
}
