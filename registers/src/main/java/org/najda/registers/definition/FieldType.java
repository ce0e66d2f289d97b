package org.najda.registers.definition;

import java.util.List;
import java.util.Optional;

/** What kind of value a field holds. */
public sealed interface FieldType {

  /**
   * @param longest in characters
   */
  record Text(int longest) implements FieldType {}

  /**
   * One of a closed list, or several of it.
   *
   * @param several whether more than one may be chosen
   */
  record Choice(List<Option> options, boolean several) implements FieldType {
    public Choice {
      options = List.copyOf(options);
    }

    /** The option of this key. */
    public Optional<Option> find(String key) {
      return options.stream().filter(option -> option.key().equals(key)).findFirst();
    }
  }

  /**
   * @param key what is stored; never used again for something else
   * @param closed no longer offered, still read
   */
  record Option(String key, Label label, boolean closed) {}

  /**
   * A number.
   *
   * @param decimals digits after the point; 0 for a whole number
   * @param unit what is counted: {@code dirham}, {@code km}, {@code person} …; empty where it is
   *     plain
   */
  record Amount(int decimals, long least, long most, String unit) implements FieldType {
    public Amount {
      if (decimals < 0 || least > most) {
        throw new IllegalArgumentException("decimals " + decimals + ", " + least + " to " + most);
      }
    }
  }

  /** A day of the calendar. */
  record Day() implements FieldType {}

  /** A moment, the same everywhere. */
  record Moment() implements FieldType {}

  /** Yes or no. */
  record YesNo() implements FieldType {}

  /** Something that is kept elsewhere, by its key. */
  sealed interface Reference extends FieldType {}

  /** Somebody of the service, by number. */
  record Staff() implements Reference {}

  /** An organisational unit of the directory. */
  record OrgUnit() implements Reference {}

  /** A record of another register, or of this one. */
  record Link(String register) implements Reference {}

  /** An incident of a command room, as {@code ROOM/NUMBER}. */
  record Incident() implements Reference {}

  /** A command room. */
  record Room() implements Reference {}
}
