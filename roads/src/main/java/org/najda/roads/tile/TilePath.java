package org.najda.roads.tile;

import java.util.Arrays;

/** A row of places in a tile's own steps; grows at its end. */
final class TilePath {
  private int[] steps = new int[16];
  private int size;

  int size() {
    return size / 2;
  }

  int x(int index) {
    return steps[index * 2];
  }

  int y(int index) {
    return steps[index * 2 + 1];
  }

  void add(int x, int y) {
    if (size == steps.length) {
      steps = Arrays.copyOf(steps, size * 2);
    }
    steps[size++] = x;
    steps[size++] = y;
  }

  boolean endsAt(int x, int y) {
    return size > 0 && steps[size - 2] == x && steps[size - 1] == y;
  }

  void removeLast() {
    size -= 2;
  }

  /** Twice the area of the ring, positive when it runs clockwise on a screen. */
  long twiceArea() {
    long sum = 0;
    for (int i = 0; i < size(); i++) {
      int j = (i + 1) % size();
      sum += (long) x(i) * y(j) - (long) x(j) * y(i);
    }
    return sum;
  }

  TilePath reversed() {
    TilePath reversed = new TilePath();
    for (int i = size() - 1; i >= 0; i--) {
      reversed.add(x(i), y(i));
    }
    return reversed;
  }
}
