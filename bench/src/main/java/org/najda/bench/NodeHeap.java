package org.najda.bench;

import java.util.Arrays;

/**
 * A 4-ary heap of nodes by time, each packed with its time into one long: children lie in one cache
 * line, and nothing is boxed. A node may be in it more than once.
 */
final class NodeHeap {
  private static final int NODE_BITS = 28;
  private static final int ARITY = 4;

  private long[] keys = new long[1 << 10];
  private int size;

  static int node(long key) {
    return (int) (key & (1L << NODE_BITS) - 1);
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void push(long millis, int node) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    long key = millis << NODE_BITS | node;
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) / ARITY;
      if (keys[parent] <= key) {
        break;
      }
      keys[at] = keys[parent];
      at = parent;
    }
    keys[at] = key;
  }

  long pop() {
    long top = keys[0];
    long last = keys[--size];
    int at = 0;
    for (int child = 1; child < size; child = at * ARITY + 1) {
      int least = child;
      int end = Math.min(child + ARITY, size);
      for (int other = child + 1; other < end; other++) {
        if (keys[other] < keys[least]) {
          least = other;
        }
      }
      if (keys[least] >= last) {
        break;
      }
      keys[at] = keys[least];
      at = least;
    }
    keys[at] = last;
    return top;
  }
}
