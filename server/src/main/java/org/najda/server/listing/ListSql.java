package org.najda.server.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.najda.registers.listing.Column;
import org.najda.registers.listing.ListPlan;
import org.najda.registers.listing.ListPlan.Order;
import org.najda.registers.listing.ListPlan.Where;
import org.najda.registers.listing.ListQuery;

/**
 * A plan in PostgreSQL's words.
 *
 * <p>Beneath row-level security an index serves only what can't leak: comparisons do, patterns and
 * full text do not. So what begins with a text is looked for as a range.
 */
final class ListSql {
  /** What sorts behind every text that begins alike. */
  private static final String LAST_LETTER = Character.toString(0x10FFFF);

  private static final int MOMENTS_OF_KNOWLEDGE = 3;

  private final ListPlan plan;
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> bound = new ArrayList<>();

  private ListSql(ListPlan plan) {
    this.plan = plan;
  }

  String sql() {
    return sql.toString();
  }

  Object[] bound() {
    return bound.toArray();
  }

  static ListSql page(ListPlan plan) {
    ListSql page = new ListSql(plan);
    StringJoiner columns = new StringJoiner(", ");
    columns.add("record").add("unit").add("state").add("opened").add("due");
    plan.table().columns().forEach(column -> columns.add(column.name()));
    page.sql.append("SELECT ").append(columns);
    page.from();
    page.after();
    String direction = plan.order().descending() ? " DESC" : "";
    page.sql
        .append(" ORDER BY ")
        .append(sorted(plan.order()))
        .append(direction)
        .append(", record")
        .append(direction)
        .append(" LIMIT ?");
    page.bound.add(plan.size() + 1);
    return page;
  }

  static ListSql count(ListPlan plan) {
    ListSql count = new ListSql(plan);
    count.sql.append("SELECT count(*)");
    count.from();
    return count;
  }

  /** Counts no further. */
  static ListSql countUpTo(long most, ListPlan plan) {
    ListSql count = new ListSql(plan);
    count.sql.append("SELECT count(*) FROM (SELECT");
    count.from();
    count.sql.append(" LIMIT ?) AS found");
    count.bound.add(most);
    return count;
  }

  private void from() {
    sql.append(" FROM lists.").append(plan.table().name()).append(" WHERE ");
    Instant asOf = plan.asOf();
    if (asOf == null) {
      sql.append("recorded_to = 'infinity'");
    } else {
      // Nothing is known before it has happened, which bounds how far an index is read.
      sql.append("opened <= ? AND recorded_from <= ? AND recorded_to > ?");
      bound.addAll(Collections.nCopies(MOMENTS_OF_KNOWLEDGE, ListRows.utc(asOf)));
    }
    plan.wheres().forEach(this::where);
  }

  private void where(Where where) {
    switch (where) {
      case Where.InState in -> any("state", in.states().toArray(String[]::new));
      case Where.InUnit in -> any("unit", in.units().toArray(String[]::new));
      case Where.Opened opened -> {
        bounded("opened >= ?", opened.from());
        bounded("opened < ?", opened.before());
      }
      case Where.Holds holds -> {
        sql.append(" AND ").append(holds.column().name()).append(" = ?");
        bound.add(Cell.of(holds.column().kind(), holds.value().text()));
      }
      case Where.Begins begins -> {
        sql.append(" AND %1$s >= ? AND %1$s < ?".formatted(begins.column().name()));
        range(begins.text());
      }
      case Where.Says says -> says(says);
    }
  }

  private void any(String column, String[] keys) {
    sql.append(" AND ").append(column).append(" = ANY (?)");
    bound.add(keys);
  }

  private void bounded(String condition, @Nullable Instant at) {
    if (at != null) {
      sql.append(" AND ").append(condition);
      bound.add(ListRows.utc(at));
    }
  }

  private void range(String beginning) {
    bound.add(beginning);
    bound.add(beginning + LAST_LETTER);
  }

  private void says(Where.Says says) {
    StringJoiner fields = new StringJoiner(" OR ", "(", ")").setEmptyValue("false");
    for (Where.Within within : says.fields()) {
      fields.add(
          within.units() == null
              ? "(field = ? AND word >= ? AND word < ?)"
              : "(field = ? AND word >= ? AND word < ? AND unit = ANY (?))");
      bound.add(within.field());
      range(says.word());
      Optional.ofNullable(within.units())
          .ifPresent(units -> bound.add(units.toArray(String[]::new)));
    }
    sql.append(
        " AND record IN (SELECT record FROM lists.%s_words WHERE %s)"
            .formatted(plan.table().name(), fields));
  }

  private void after() {
    ListQuery.After after = plan.after();
    if (after != null) {
      String sign = plan.order().descending() ? "<" : ">";
      sql.append(" AND (%s, record) %s (?, ?)".formatted(sorted(plan.order()), sign));
      bound.add(read(plan.order(), after.value()));
      bound.add(after.record());
    }
  }

  private static String sorted(Order order) {
    Column column = order.column();
    return switch (order.by()) {
      case OPENED -> "opened";
      case DUE -> "due";
      case COLUMN -> Objects.requireNonNull(column).name();
    };
  }

  /** Where a page ended, from what it said of it. */
  private static Object read(Order order, String value) {
    Column column = order.column();
    Column.Kind kind = column == null ? Column.Kind.MOMENT : column.kind();
    return Cell.of(kind, value.isEmpty() ? null : value);
  }
}
