package org.najda.core;

/**
 * A call's number within its room, given in order of arrival, from 1.
 *
 * @param number at least 1
 */
public record CallId(long number) implements Comparable<CallId> {
  public CallId {
    if (number < 1) {
      throw new IllegalArgumentException("A call's number (%d) starts at 1.".formatted(number));
    }
  }

  @Override
  public int compareTo(CallId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
