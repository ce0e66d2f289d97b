package org.najda.server.projection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
    TEXT(String.class, Types.VARCHAR),
    /** {@link Integer}. */
    WHOLE(Integer.class, Types.INTEGER),
    /** {@link Long}: a call's or incident's number, a sequence. */
    NUMBER(Long.class, Types.BIGINT),
    /** {@link Boolean}. */
    TRUTH(Boolean.class, Types.BOOLEAN),
    /** {@link Instant} to the microsecond, as PostgreSQL keeps it. */
    INSTANT(Instant.class, Types.TIMESTAMP_WITH_TIMEZONE),
    /** {@link Double}. */
    SECONDS(Double.class, Types.DOUBLE);

    // A clock that was never set must not stop a projection; PostgreSQL's times end in 4713 BC.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private final Class<?> java;
    private final int sql;

    Type(Class<?> java, int sql) {
      this.java = java;
      this.sql = sql;
    }

    /** As two values that are equal in the table are equal in Java. */
    @Nullable Object normal(@Nullable Object value) {
      Object checked = java.cast(value);
      return checked instanceof Instant at ? normal(at) : checked;
    }

    private static Instant normal(Instant at) {
      return at.isBefore(EARLIEST) ? EARLIEST : at.truncatedTo(ChronoUnit.MICROS);
    }

    void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
      Object bound = value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value;
      statement.setObject(index, bound, sql);
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
