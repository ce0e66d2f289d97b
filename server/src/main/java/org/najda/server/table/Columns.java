package org.najda.server.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * The columns that a table may have, in any order.
 *
 * @param required without them the table can't be read
 * @param optional may be left out
 */
public record Columns(List<String> required, List<String> optional) {
  public Columns {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** Columns that must all be there. */
  public static Columns of(String... required) {
    return new Columns(List.of(required), List.of());
  }

  /** The same, and these must be there too. */
  public Columns and(String... others) {
    return new Columns(Stream.concat(required.stream(), Stream.of(others)).toList(), optional);
  }

  /** The same, and these may be there. */
  public Columns orWith(String... others) {
    return new Columns(required, List.of(others));
  }

  boolean knows(String column) {
    return required.contains(column) || optional.contains(column);
  }

  /** All names as a person would write them into the first line. */
  public String listed() {
    return String.join(",", Stream.concat(required.stream(), optional.stream()).toList());
  }
}
