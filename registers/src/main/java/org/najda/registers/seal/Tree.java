package org.najda.registers.seal;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree over leaves in the order in which they came (RFC 6962, 2.1): its left part is
 * always the largest whole tree of a power of two.
 */
public final class Tree {
  private final List<Digest> leaves;

  public Tree(List<Digest> leaves) {
    this.leaves = List.copyOf(leaves);
  }

  public int size() {
    return leaves.size();
  }

  public Digest root() {
    return root(0, leaves.size());
  }

  /** The root as it was when the tree had so many leaves. */
  public Digest rootOf(int size) {
    return root(0, size);
  }

  /**
   * What somebody needs, who has a leaf and the root of the first {@code size} leaves, to see that
   * the leaf is in it (RFC 6962, 2.1.1).
   *
   * @param leaf its place, from 0
   */
  public List<Digest> inclusion(int leaf, int size) {
    require(leaf >= 0 && leaf < size && size <= leaves.size(), leaf, size);
    List<Digest> path = new ArrayList<>();
    inclusion(leaf, 0, size, path);
    return path;
  }

  /**
   * What somebody needs, who has the roots of the first {@code before} and of the first {@code
   * size} leaves, to see that the later tree begins with the earlier one (RFC 6962, 2.1.2).
   */
  public List<Digest> consistency(int before, int size) {
    require(before > 0 && before <= size && size <= leaves.size(), before, size);
    List<Digest> path = new ArrayList<>();
    consistency(before, 0, size, true, path);
    return path;
  }

  /** Of the leaves from one place to before another. */
  Digest root(int from, int to) {
    int size = to - from;
    if (size == 0) {
      return Digest.ofNothing();
    }
    if (size == 1) {
      return leaves.get(from);
    }
    int left = from + leftSize(size);
    return Digest.node(root(from, left), root(left, to));
  }

  private void inclusion(int leaf, int from, int to, List<Digest> path) {
    if (to - from <= 1) {
      return;
    }
    int left = from + leftSize(to - from);
    if (from + leaf < left) {
      inclusion(leaf, from, left, path);
      path.add(root(left, to));
    } else {
      inclusion(from + leaf - left, left, to, path);
      path.add(root(from, left));
    }
  }

  private void consistency(int before, int from, int to, boolean known, List<Digest> path) {
    if (before == to - from) {
      if (!known) {
        path.add(root(from, to));
      }
      return;
    }
    int left = leftSize(to - from);
    if (before <= left) {
      consistency(before, from, from + left, known, path);
      path.add(root(from + left, to));
    } else {
      consistency(before - left, from + left, to, false, path);
      path.add(root(from, from + left));
    }
  }

  /** The largest power of two that is smaller. */
  static int leftSize(int size) {
    return Integer.highestOneBit(size - 1);
  }

  private void require(boolean possible, int part, int size) {
    if (!possible) {
      throw new IllegalArgumentException(
          part + " of " + size + " in a tree of " + leaves.size() + " leaves");
    }
  }
}
