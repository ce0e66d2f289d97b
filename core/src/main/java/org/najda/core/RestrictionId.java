package org.najda.core;

/**
 * A number that a closed road or slow zone has within the room, from 1; never given twice.
 *
 * @param number at least 1
 */
public record RestrictionId(long number) implements Comparable<RestrictionId> {
  public RestrictionId {
    if (number < 1) {
      throw new IllegalArgumentException(
          "A restriction's number (%d) starts at 1.".formatted(number));
    }
  }

  @Override
  public int compareTo(RestrictionId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
