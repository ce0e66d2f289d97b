package org.najda.registers.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some leaves of a tree, with what it takes to see that they are in it: the roots of what stands
 * between them, of the largest parts of the tree (RFC 6962, 2.1) that hold none of them, from left
 * to right. One leaf's share is its inclusion proof in another order; that of many leaves is far
 * smaller than a proof for each.
 *
 * @param size of the tree
 * @param leaves by place, the lowest first
 */
public record Share(int size, List<Leaf> leaves, List<Digest> between) {
  public Share {
    leaves = List.copyOf(leaves);
    between = List.copyOf(between);
  }

  /**
   * A leaf.
   *
   * @param place from 0
   */
  public record Leaf(int place, Digest digest) {}

  /**
   * Leaves of the tree as it was when it had so many.
   *
   * @param places of those wanted, each once
   * @throws IllegalArgumentException one of them is not in it
   */
  public static Share of(Tree tree, int[] places, int size) {
    int[] sorted = places.clone();
    Arrays.sort(sorted);
    if (size > tree.size() || sorted.length > 0 && (sorted[0] < 0 || last(sorted) >= size)) {
      throw new IllegalArgumentException("No such leaves in a tree of " + size);
    }
    List<Leaf> leaves =
        IntStream.of(sorted)
            .mapToObj(place -> new Leaf(place, tree.root(place, place + 1)))
            .toList();
    List<Digest> between = new ArrayList<>();
    part(tree, sorted, 0, size, between);
    return new Share(size, leaves, between);
  }

  private static int last(int[] sorted) {
    return sorted[sorted.length - 1];
  }

  private static void part(Tree tree, int[] places, int from, int to, List<Digest> between) {
    if (!holds(places, from, to)) {
      between.add(tree.root(from, to));
    } else if (to - from > 1) {
      int left = from + Tree.leftSize(to - from);
      part(tree, places, from, left, between);
      part(tree, places, left, to, between);
    }
  }

  private static boolean holds(int[] sorted, int from, int to) {
    int found = Arrays.binarySearch(sorted, from);
    int next = found >= 0 ? found : -found - 1;
    return next < sorted.length && sorted[next] < to;
  }

  /**
   * The root of the tree that these leaves are in.
   *
   * @throws IllegalArgumentException too little or too much stands between them
   */
  public Digest root() {
    int[] places = leaves.stream().mapToInt(Leaf::place).toArray();
    Iterator<Digest> rest = between.iterator();
    Digest root = root(places, 0, size, leaves.iterator(), rest);
    if (rest.hasNext()) {
      throw new IllegalArgumentException("More stands between the leaves than there is room for.");
    }
    return root;
  }

  private static Digest root(
      int[] places, int from, int to, Iterator<Leaf> leaves, Iterator<Digest> between) {
    if (!holds(places, from, to)) {
      if (!between.hasNext()) {
        throw new IllegalArgumentException("What stands between the leaves is not all there.");
      }
      return between.next();
    }
    if (to - from == 1) {
      return leaves.next().digest();
    }
    int left = from + Tree.leftSize(to - from);
    Digest before = root(places, from, left, leaves, between);
    return Digest.node(before, root(places, left, to, leaves, between));
  }
}
