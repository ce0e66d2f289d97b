package org.najda.roads.hierarchy;

import java.util.Arrays;

/**
 * Takes nodes away, the lowest rank first, and joins those that each one had joined. As in the
 * factorisation of sparse matrices, a node's arcs are its own and those of its children in the
 * elimination tree, so that every list is gone through once.
 */
final class Contraction {
  private static final int NONE = -1;

  private final Layout network;
  private final int[] first;
  private final int[] firstChild;
  private final int[] nextSibling;
  private final int[] listedFor;
  private int[] head;
  private int count;

  private Contraction(Layout network) {
    this.network = network;
    this.first = new int[network.nodes() + 1];
    this.firstChild = new int[network.nodes()];
    this.nextSibling = new int[network.nodes()];
    this.listedFor = new int[network.nodes()];
    this.head = new int[network.head().length + 1];
    Arrays.fill(firstChild, NONE);
    Arrays.fill(listedFor, NONE);
  }

  static Contraction of(int[] rank, int[] from, int[] to) {
    int[] nowhere = new int[rank.length];
    Contraction contraction =
        new Contraction(
            Layout.of(nowhere, nowhere, Layout.pick(rank, from), Layout.pick(rank, to)));
    for (int node = 0; node < rank.length; node++) {
      contraction.contract(node);
    }
    return contraction;
  }

  private void contract(int node) {
    list(node, network.head(), network.first()[node], network.first()[node + 1]);
    for (int child = firstChild[node]; child != NONE; child = nextSibling[child]) {
      list(node, head, first[child], first[child + 1]);
    }
    Arrays.sort(head, first[node], count);
    first[node + 1] = count;
    if (first[node] < count) {
      int parent = head[first[node]];
      nextSibling[node] = firstChild[parent];
      firstChild[parent] = node;
    }
  }

  private void list(int node, int[] others, int start, int end) {
    if (head.length < count + end - start) {
      head = Arrays.copyOf(head, 2 * head.length + end - start);
    }
    for (int i = start; i < end; i++) {
      // The array may have been replaced by a longer one, whose beginning is the same.
      int other = others[i];
      if (other > node && listedFor[other] != node) {
        listedFor[other] = node;
        head[count++] = other;
      }
    }
  }

  int[] first() {
    return first;
  }

  int[] head() {
    return Arrays.copyOf(head, count);
  }
}
