package org.najda.core;

/**
 * A number that a place of the room's own has within the room, from 1; never given twice.
 *
 * @param number at least 1
 */
public record LandmarkId(long number) implements Comparable<LandmarkId> {
  public LandmarkId {
    if (number < 1) {
      throw new IllegalArgumentException("A landmark's number (%d) starts at 1.".formatted(number));
    }
  }

  @Override
  public int compareTo(LandmarkId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
