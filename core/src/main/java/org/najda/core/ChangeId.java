package org.najda.core;

/**
 * A planned change of the settings by its number in the room.
 *
 * @param number at least 1
 */
public record ChangeId(long number) implements Comparable<ChangeId> {
  public ChangeId {
    if (number < 1) {
      throw new IllegalArgumentException("A change's number (%d) starts at 1.".formatted(number));
    }
  }

  @Override
  public int compareTo(ChangeId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
