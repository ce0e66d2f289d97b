package org.najda.server.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    TEXT(String.class),
    /** {@link Integer}. */
    WHOLE(Integer.class),
    /** {@link Long}: a call's or incident's number, a sequence. */
    NUMBER(Long.class),
    /** {@link Boolean}. */
    TRUTH(Boolean.class),
    /** {@link Instant} to the microsecond, as PostgreSQL keeps it. */
    INSTANT(Instant.class),
    /** {@link Double}. */
    SECONDS(Double.class);

    private final Class<?> java;

    Type(Class<?> java) {
      this.java = java;
    }

    /** As two values that are equal in the table are equal in Java. */
    @Nullable Object normal(@Nullable Object value) {
      Object checked = java.cast(value);
      return checked instanceof Instant at ? at.truncatedTo(ChronoUnit.MICROS) : checked;
    }

    @Nullable Object bound(@Nullable Object value) {
      return value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value;
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
