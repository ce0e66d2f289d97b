package org.najda.core;

/**
 * A unit's call sign as the room writes it, such as {@code M12}. Unique within its room.
 *
 * @param value 1 to 40 letters of any script, digits, {@code - . _}
 */
public record UnitId(String value) implements Comparable<UnitId> {
  public UnitId {
    Words.requireCode("unit", value);
  }

  @Override
  public int compareTo(UnitId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
