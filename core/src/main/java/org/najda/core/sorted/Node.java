package org.najda.core.sorted;

import org.jspecify.annotations.Nullable;

/**
 * A node of a weight-balanced tree. Neither side is more than {@link #DELTA} times the other; (3,
 * 2) is the pair of whole numbers proved right by Hirai and Yamamoto, "Balancing weight-balanced
 * trees", Journal of Functional Programming 21 (2011).
 */
final class Node<K extends Comparable<K>, V> {
  private static final int DELTA = 3;
  private static final int RATIO = 2;

  final K key;
  final V value;
  final @Nullable Node<K, V> left;
  final @Nullable Node<K, V> right;
  final int size;

  private Node(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
    this.key = key;
    this.value = value;
    this.left = left;
    this.right = right;
    this.size = size(left) + size(right) + 1;
  }

  static int size(@Nullable Node<?, ?> node) {
    return node == null ? 0 : node.size;
  }

  static int height(@Nullable Node<?, ?> node) {
    return node == null ? 0 : 1 + Math.max(height(node.left), height(node.right));
  }

  static <K extends Comparable<K>, V> @Nullable Node<K, V> find(@Nullable Node<K, V> node, K key) {
    Node<K, V> at = node;
    while (at != null) {
      int order = key.compareTo(at.key);
      if (order == 0) {
        return at;
      }
      at = order < 0 ? at.left : at.right;
    }
    return null;
  }

  static <K extends Comparable<K>, V> Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
    if (node == null) {
      return new Node<>(key, value, null, null);
    }
    int order = key.compareTo(node.key);
    if (order == 0) {
      return new Node<>(node.key, value, node.left, node.right);
    }
    return order < 0
        ? balanced(node, put(node.left, key, value), node.right)
        : balanced(node, node.left, put(node.right, key, value));
  }

  /** The very node given when the key is not below it. */
  static <K extends Comparable<K>, V> @Nullable Node<K, V> remove(
      @Nullable Node<K, V> node, K key) {
    if (node == null) {
      return null;
    }
    int order = key.compareTo(node.key);
    if (order == 0) {
      return joined(node.left, node.right);
    }
    if (order < 0) {
      Node<K, V> left = remove(node.left, key);
      return left == node.left ? node : balanced(node, left, node.right);
    }
    Node<K, V> right = remove(node.right, key);
    return right == node.right ? node : balanced(node, node.left, right);
  }

  private static <K extends Comparable<K>, V> @Nullable Node<K, V> joined(
      @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
    if (left == null) {
      return right;
    }
    if (right == null) {
      return left;
    }
    Node<K, V> next = first(right);
    return balanced(next, left, remove(right, next.key));
  }

  static <K extends Comparable<K>, V> Node<K, V> first(Node<K, V> node) {
    Node<K, V> at = node;
    while (at.left != null) {
      at = at.left;
    }
    return at;
  }

  private static <K extends Comparable<K>, V> Node<K, V> balanced(
      Node<K, V> entry, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
    int leftSize = size(left);
    int rightSize = size(right);
    if (leftSize + rightSize > 1) {
      if (right != null && rightSize > DELTA * leftSize) {
        return turnedLeft(entry, left, right);
      }
      if (left != null && leftSize > DELTA * rightSize) {
        return turnedRight(entry, left, right);
      }
    }
    return new Node<>(entry.key, entry.value, left, right);
  }

  private static <K extends Comparable<K>, V> Node<K, V> turnedLeft(
      Node<K, V> entry, @Nullable Node<K, V> left, Node<K, V> right) {
    Node<K, V> inner = right.left;
    if (inner == null || inner.size < RATIO * size(right.right)) {
      return with(right, with(entry, left, inner), right.right);
    }
    return with(inner, with(entry, left, inner.left), with(right, inner.right, right.right));
  }

  private static <K extends Comparable<K>, V> Node<K, V> turnedRight(
      Node<K, V> entry, Node<K, V> left, @Nullable Node<K, V> right) {
    Node<K, V> inner = left.right;
    if (inner == null || inner.size < RATIO * size(left.left)) {
      return with(left, left.left, with(entry, inner, right));
    }
    return with(inner, with(left, left.left, inner.left), with(entry, inner.right, right));
  }

  private static <K extends Comparable<K>, V> Node<K, V> with(
      Node<K, V> entry, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
    return new Node<>(entry.key, entry.value, left, right);
  }
}
