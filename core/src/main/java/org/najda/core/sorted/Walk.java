package org.najda.core.sorted;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks a tree by ascending key, with a stack of the nodes whose right side is still to come. */
final class Walk<K extends Comparable<K>, V, T> implements Iterator<T> {
  private final ArrayDeque<Node<K, V>> open = new ArrayDeque<>();
  private final Function<Node<K, V>, T> part;

  /**
   * @param part what to give of each node
   */
  Walk(@Nullable Node<K, V> root, Function<Node<K, V>, T> part) {
    this.part = part;
    descend(root);
  }

  @Override
  public boolean hasNext() {
    return !open.isEmpty();
  }

  @Override
  public T next() {
    Node<K, V> node = open.pop();
    descend(node.right);
    return part.apply(node);
  }

  private void descend(@Nullable Node<K, V> node) {
    for (Node<K, V> at = node; at != null; at = at.left) {
      open.push(at);
    }
  }
}
