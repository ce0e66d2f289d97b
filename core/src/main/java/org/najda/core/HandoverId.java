package org.najda.core;

/**
 * A hand-over of the shift by its number in the room.
 *
 * @param number at least 1
 */
public record HandoverId(long number) implements Comparable<HandoverId> {
  public HandoverId {
    if (number < 1) {
      throw new IllegalArgumentException(
          "A hand-over's number (%d) starts at 1.".formatted(number));
    }
  }

  @Override
  public int compareTo(HandoverId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
