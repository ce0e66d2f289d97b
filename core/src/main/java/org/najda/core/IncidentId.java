package org.najda.core;

/**
 * An incident's number within its room, given in order of opening, from 1.
 *
 * @param number at least 1
 */
public record IncidentId(long number) implements Comparable<IncidentId> {
  public IncidentId {
    if (number < 1) {
      throw new IllegalArgumentException(
          "An incident's number (%d) starts at 1.".formatted(number));
    }
  }

  @Override
  public int compareTo(IncidentId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
