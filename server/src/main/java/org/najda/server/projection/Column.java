package org.najda.server.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A column of a projection's table. */
public record Column(String name, Type type) {
  static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  static Column whole(String name) {
    return new Column(name, Type.WHOLE);
  }

  static Column number(String name) {
    return new Column(name, Type.NUMBER);
  }

  static Column truth(String name) {
    return new Column(name, Type.TRUTH);
  }

  static Column instant(String name) {
    return new Column(name, Type.INSTANT);
  }

  static Column seconds(String name) {
    return new Column(name, Type.SECONDS);
  }

  /** What stands in a column, and as which Java type. */
  public enum Type {
    /** {@link String}. */
    TEXT(String.class, "text"),
    /** {@link Integer}. */
    WHOLE(Integer.class, "int4"),
    /** {@link Long}: a call's or incident's number, a sequence. */
    NUMBER(Long.class, "int8"),
    /** {@link Boolean}. */
    TRUTH(Boolean.class, "bool"),
    /** {@link Instant} to the microsecond, as PostgreSQL keeps it. */
    INSTANT(Instant.class, "timestamptz"),
    /** {@link Double}. */
    SECONDS(Double.class, "float8");

    // A clock that was never set must not stop a projection; PostgreSQL's times end in 4713 BC.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private final Class<?> java;
    private final String array;

    Type(Class<?> java, String array) {
      this.java = java;
      this.array = array;
    }

    /** What PostgreSQL calls the elements of an array of it. */
    String array() {
      return array;
    }

    /** As two values that are equal in the table are equal in Java. */
    @Nullable Object normal(@Nullable Object value) {
      Object checked = java.cast(value);
      return checked instanceof Instant at ? normal(at) : checked;
    }

    private static Instant normal(Instant at) {
      return at.isBefore(EARLIEST) ? EARLIEST : at.truncatedTo(ChronoUnit.MICROS);
    }

    /** As an element of such an array. */
    @Nullable Object element(@Nullable Object value) {
      return value instanceof Instant at ? text(at) : value;
    }

    // Java writes the year 10000 with a plus sign that PostgreSQL does not read.
    private static String text(Instant at) {
      String text = at.toString();
      return text.charAt(0) == '+' ? text.substring(1) : text;
    }

    @Nullable Object read(ResultSet row, int index) throws SQLException {
      if (this == INSTANT) {
        OffsetDateTime at = row.getObject(index, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
      }
      return row.getObject(index, java);
    }
  }
}
