package org.najda.server.listing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.FieldType;
import org.najda.registers.listing.Column;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * What stands in a column for a value. Something stands for nothing too: beneath row-level security
 * PostgreSQL uses no index for a {@code coalesce}.
 */
final class Cell {
  private static final String NO_TEXT = "";
  private static final String NO_NUMBER = "NaN";
  private static final String NO_TIME = "infinity";

  private Cell() {}

  /**
   * As PostgreSQL reads it, whatever the column's type.
   *
   * @param text as an entry writes it; null for nothing
   */
  static SqlParameterValue of(Column.Kind kind, @Nullable String text) {
    return new SqlParameterValue(Types.OTHER, text == null ? nothing(kind) : text);
  }

  private static String nothing(Column.Kind kind) {
    return switch (kind) {
      case TEXT, YES_NO -> NO_TEXT;
      case NUMBER -> NO_NUMBER;
      case DAY, MOMENT -> NO_TIME;
    };
  }

  /** As an entry writes it; null for nothing. */
  static @Nullable String read(Column column, ResultSet row) throws SQLException {
    String name = column.name();
    return switch (column.kind()) {
      case TEXT, YES_NO -> {
        String text = row.getString(name);
        yield text.equals(NO_TEXT) ? null : text;
      }
      case NUMBER -> {
        String number = row.getString(name);
        yield number.equals(NO_NUMBER) ? null : plain(column, number);
      }
      case DAY -> {
        LocalDate day = row.getObject(name, LocalDate.class);
        yield day.equals(LocalDate.MAX) ? null : day.toString();
      }
      case MOMENT -> {
        OffsetDateTime moment = row.getObject(name, OffsetDateTime.class);
        yield moment.equals(OffsetDateTime.MAX) ? null : moment.toInstant().toString();
      }
    };
  }

  private static String plain(Column column, String number) {
    int decimals = column.field().type() instanceof FieldType.Amount amount ? amount.decimals() : 0;
    return new BigDecimal(number).setScale(decimals).toPlainString();
  }
}
