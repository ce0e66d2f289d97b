package org.najda.core;

/**
 * The sign-in name of the person (or device, or timer) that acts; never a civil name.
 *
 * @param value 1 to 40 letters of any script, digits, {@code - . _}
 */
public record PersonId(String value) implements Comparable<PersonId> {
  public PersonId {
    Words.requireCode("person", value);
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
