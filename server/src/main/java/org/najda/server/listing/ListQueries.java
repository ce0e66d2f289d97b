package org.najda.server.listing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.FieldType;
import org.najda.registers.listing.Column;
import org.najda.registers.listing.ListPlan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Answers plans. All of it within the caller's transaction, as the person it names. */
public final class ListQueries {
  private final JdbcTemplate jdbc;

  public ListQueries(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /** The rows of a page, and one more where another page follows. */
  public List<FoundRow> rows(ListPlan plan) {
    if (plan.hidesEverything()) {
      return List.of();
    }
    ListSql page = ListSql.page(plan);
    RowMapper<FoundRow> mapper = (row, number) -> found(plan, row);
    return jdbc.query(page.sql(), mapper, page.bound());
  }

  /** How many records there are on all pages. */
  public long count(ListPlan plan) {
    if (plan.hidesEverything()) {
      return 0;
    }
    ListSql count = ListSql.count(plan);
    Long counted = jdbc.queryForObject(count.sql(), Long.class, count.bound());
    return counted == null ? 0 : counted;
  }

  private static FoundRow found(ListPlan plan, ResultSet row) throws SQLException {
    SortedMap<String, String> values = new TreeMap<>();
    for (Column column : plan.table().columns()) {
      String text = text(column, row);
      if (text != null) {
        values.put(column.field().key(), text);
      }
    }
    OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
    return new FoundRow(
        row.getString("record"),
        row.getString("unit"),
        row.getString("state"),
        row.getObject("opened", OffsetDateTime.class).toInstant(),
        due.equals(OffsetDateTime.MAX) ? null : due.toInstant(),
        values);
  }

  /** As an entry writes it. */
  private static @Nullable String text(Column column, ResultSet row) throws SQLException {
    String name = column.name();
    return switch (column.kind()) {
      case TEXT -> row.getString(name);
      case NUMBER -> {
        BigDecimal number = row.getBigDecimal(name);
        int decimals =
            column.field().type() instanceof FieldType.Amount amount ? amount.decimals() : 0;
        yield number == null ? null : number.setScale(decimals).toPlainString();
      }
      case DAY -> {
        LocalDate day = row.getObject(name, LocalDate.class);
        yield day == null ? null : day.toString();
      }
      case MOMENT -> {
        OffsetDateTime moment = row.getObject(name, OffsetDateTime.class);
        Instant at = moment == null ? null : moment.toInstant();
        yield at == null ? null : at.toString();
      }
      case YES_NO -> {
        boolean yes = row.getBoolean(name);
        yield row.wasNull() ? null : String.valueOf(yes);
      }
    };
  }
}
