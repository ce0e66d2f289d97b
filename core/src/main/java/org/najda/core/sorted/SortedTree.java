package org.najda.core.sorted;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map. Reading, putting and removing take O(log n); walking goes by ascending
 * key. Two trees are equal when they hold equal entries, whatever their shape.
 */
public final class SortedTree<K extends Comparable<K>, V> implements Iterable<Map.Entry<K, V>> {
  private static final SortedTree<?, ?> EMPTY = new SortedTree<String, String>(null);

  private final @Nullable Node<K, V> root;

  private SortedTree(@Nullable Node<K, V> root) {
    this.root = root;
  }

  @SuppressWarnings("unchecked") // holds nothing, so it fits any type
  public static <K extends Comparable<K>, V> SortedTree<K, V> empty() {
    return (SortedTree<K, V>) EMPTY;
  }

  public int size() {
    return Node.size(root);
  }

  public boolean isEmpty() {
    return root == null;
  }

  public boolean containsKey(K key) {
    return Node.find(root, key) != null;
  }

  public Optional<V> find(K key) {
    Node<K, V> node = Node.find(root, key);
    return node == null ? Optional.empty() : Optional.of(node.value);
  }

  /** Throws {@link NoSuchElementException} when there is none. */
  public V get(K key) {
    Node<K, V> node = Node.find(root, key);
    if (node == null) {
      throw new NoSuchElementException("Nothing is kept under " + key + ".");
    }
    return node.value;
  }

  public Optional<K> findFirstKey() {
    return root == null ? Optional.empty() : Optional.of(Node.first(root).key);
  }

  public SortedTree<K, V> put(K key, V value) {
    return new SortedTree<>(Node.put(root, key, value));
  }

  /** Without the key; this very tree when it was not there. */
  public SortedTree<K, V> remove(K key) {
    Node<K, V> left = Node.remove(root, key);
    return left == root ? this : new SortedTree<>(left);
  }

  /** How many nodes lie between the root and the deepest, both counted; for tests of balance. */
  int height() {
    return Node.height(root);
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    return new Walk<>(root, node -> Map.entry(node.key, node.value));
  }

  /** The keys, ascending. */
  public Iterable<K> keys() {
    return () -> new Walk<>(root, node -> node.key);
  }

  /** The values by ascending key. */
  public Iterable<V> values() {
    return () -> new Walk<>(root, node -> node.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (other == this) {
      return true;
    }
    if (!(other instanceof SortedTree<?, ?> tree) || tree.size() != size()) {
      return false;
    }
    Iterator<? extends Map.Entry<?, ?>> theirs = tree.iterator();
    for (Map.Entry<K, V> mine : this) {
      if (!mine.equals(theirs.next())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (Map.Entry<K, V> entry : this) {
      hash = 31 * hash + Objects.hashCode(entry);
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (Map.Entry<K, V> entry : this) {
      text.append(text.length() > 1 ? ", " : "").append(entry);
    }
    return text.append('}').toString();
  }
}
