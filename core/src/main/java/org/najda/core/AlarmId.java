package org.najda.core;

/**
 * A number that an alarm has within the room, from 1; never given twice.
 *
 * @param number at least 1
 */
public record AlarmId(long number) implements Comparable<AlarmId> {
  public AlarmId {
    if (number < 1) {
      throw new IllegalArgumentException("An alarm's number (%d) starts at 1.".formatted(number));
    }
  }

  @Override
  public int compareTo(AlarmId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
