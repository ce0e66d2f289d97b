package org.najda.core;

/**
 * A command room's short name, as it stands in addresses, journal rows, rights and metrics.
 *
 * @param value 1 to 40 of {@code a-z 0-9 -}, beginning with a letter or digit
 */
public record RoomId(String value) implements Comparable<RoomId> {
  public RoomId {
    if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "A room's id (%s) must be 1 to 40 of a-z, 0-9 and -, not beginning with -."
              .formatted(value));
    }
  }

  @Override
  public int compareTo(RoomId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
