package org.najda.server.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
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

  private final ListPlan plan;
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> bound = new ArrayList<>();

  private ListSql(ListPlan plan) {
    this.plan = plan;
  }

  /**
   * Which rows are looked at. As of a moment a list has those that hold now and were known then,
   * and those that held then and hold no longer: each has indexes of its own.
   *
   * @param moments how often the moment is bound
   */
  private enum Rows {
    NOW("recorded_to = 'infinity'", 0),
    NOW_AND_THEN("recorded_to = 'infinity' AND recorded_from <= ?", 1),
    ONLY_SINCE("recorded_to = 'infinity' AND recorded_from > ?", 1),
    ONLY_THEN("recorded_to < 'infinity' AND recorded_to > ? AND recorded_from <= ?", 2);

    private final String condition;
    private final int moments;

    Rows(String condition, int moments) {
      this.condition = condition;
      this.moments = moments;
    }
  }

  String sql() {
    return sql.toString();
  }

  Object[] bound() {
    return bound.toArray();
  }

  static ListSql page(ListPlan plan) {
    ListSql page = new ListSql(plan);
    if (plan.asOf() == null) {
      page.ordered(Rows.NOW);
    } else {
      page.sql.append("SELECT * FROM ((");
      page.ordered(Rows.NOW_AND_THEN);
      page.sql.append(") UNION ALL (");
      page.ordered(Rows.ONLY_THEN);
      page.sql.append(")) AS known");
      page.order();
    }
    return page;
  }

  /** The first rows of a page among some. */
  private void ordered(Rows rows) {
    StringJoiner columns = new StringJoiner(", ");
    columns.add("record").add("unit").add("state").add("opened").add("due");
    plan.table().columns().forEach(column -> columns.add(column.name()));
    from(columns.toString(), rows);
    if (plan.order().by() == Order.By.OPENED) {
      // Nothing is known before it has happened: so far the index is not read.
      bounded("opened <= ?", plan.asOf());
    }
    after();
    order();
  }

  private void order() {
    String direction = plan.order().descending() ? " DESC" : "";
    sql.append(" ORDER BY ")
        .append(sorted(plan.order()))
        .append(direction)
        .append(", record")
        .append(direction)
        .append(" LIMIT ?");
    bound.add(plan.size() + 1);
  }

  static ListSql count(ListPlan plan) {
    ListSql count = new ListSql(plan);
    if (plan.asksForAll()) {
      count.kept();
    } else if (plan.asOf() == null) {
      count.from("count(*)", Rows.NOW);
    } else {
      count.sql.append("SELECT (");
      count.from("count(*)", Rows.NOW_AND_THEN);
      count.sql.append(") + (");
      count.from("count(*)", Rows.ONLY_THEN);
      count.sql.append(')');
    }
    return count;
  }

  /** From the counts that are kept by unit and state. */
  private void kept() {
    sql.append("SELECT (SELECT coalesce(sum(records), 0) FROM lists.")
        .append(plan.table().name())
        .append("_count WHERE true");
    plan.wheres().forEach(this::where);
    sql.append(')');
    if (plan.asOf() != null) {
      sql.append(" - (");
      from("count(*)", Rows.ONLY_SINCE);
      sql.append(") + (");
      from("count(*)", Rows.ONLY_THEN);
      sql.append(')');
    }
  }

  /** Counts no further than that, as of a moment twice as far at most. */
  static ListSql countUpTo(long most, ListPlan plan) {
    ListSql count = new ListSql(plan);
    count.sql.append("SELECT count(*) FROM (");
    if (plan.asOf() == null) {
      count.some(Rows.NOW, most);
    } else {
      count.some(Rows.NOW_AND_THEN, most);
      count.sql.append(" UNION ALL ");
      count.some(Rows.ONLY_THEN, most);
    }
    count.sql.append(") AS found");
    return count;
  }

  private void some(Rows rows, long most) {
    sql.append('(');
    from("1", rows);
    sql.append(" LIMIT ?)");
    bound.add(most);
  }

  private void from(String what, Rows rows) {
    sql.append("SELECT ").append(what).append(" FROM lists.").append(plan.table().name());
    sql.append(" WHERE ").append(rows.condition);
    if (plan.asOf() != null) {
      bound.addAll(Collections.nCopies(rows.moments, ListRows.utc(plan.asOf())));
    }
    plan.wheres().forEach(this::where);
  }

  private void where(Where where) {
    switch (where) {
      case Where.InState in -> any("state", in.states());
      case Where.InUnit in -> any("unit", in.units());
      case Where.Among among -> any("record", among.records());
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

  /** One alone is asked for as one: an index that begins with it has the rest in order. */
  private void any(String column, SortedSet<String> keys) {
    sql.append(" AND ").append(column);
    if (keys.size() == 1) {
      sql.append(" = ?");
      bound.add(keys.first());
    } else {
      sql.append(" = ANY (?)");
      bound.add(keys.toArray(String[]::new));
    }
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
