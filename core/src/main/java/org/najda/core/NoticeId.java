package org.najda.core;

/**
 * A number that a hazard, bulletin or message has within the room, from 1; never given twice.
 *
 * @param number at least 1
 */
public record NoticeId(long number) implements Comparable<NoticeId> {
  public NoticeId {
    if (number < 1) {
      throw new IllegalArgumentException("A notice's number (%d) starts at 1.".formatted(number));
    }
  }

  @Override
  public int compareTo(NoticeId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
