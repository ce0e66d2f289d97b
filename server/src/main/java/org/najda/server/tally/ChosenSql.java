package org.najda.server.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Source;

/** What an indicator looks at in a register, in PostgreSQL's words. */
abstract sealed class ChosenSql permits CountedEntries, TallySql {
  private static final String FROM = " FROM counted_act";

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> bound = new ArrayList<>();
  private final Source.OfRegister source;
  private final boolean others;
  private final Source.Kept kept;
  private final LocalDate from;
  private final LocalDate to;
  private final Instant known;

  ChosenSql(CountedByUnit.Asked asked) {
    this.source = asked.source();
    this.others = asked.others();
    this.kept =
        switch (source) {
          case Source.Kept chosen -> chosen;
          case Source.Followed followed -> followed.first();
          case Source.Lapse lapse -> lapse.ends();
        };
    this.from = kept.period().from(asked.year());
    this.to =
        asked.end() == null ? kept.period().to(asked.year()) : asked.end().plusMonths(1).atDay(1);
    this.known = asked.known();
  }

  public String sql() {
    return sql.toString();
  }

  /** What its question marks stand for. */
  public Object[] bound() {
    return bound.toArray();
  }

  /** What was entered until then is looked at. */
  public Instant known() {
    return known;
  }

  final Source.Kept kept() {
    return kept;
  }

  /** Whether it has the days too that an act came after another. */
  final boolean isLapse() {
    return source instanceof Source.Lapse;
  }

  /**
   * Says what is wanted of them, after SELECT. There are {@code record}, {@code entry}, {@code
   * unit}, {@code day} and what was said or held, of rows called {@code a}.
   *
   * @param values the column of that
   */
  abstract void what(String values);

  /** Ends it: narrows further what is looked at, or groups it. */
  abstract void end(String values);

  final void write() {
    if (source instanceof Source.Lapse lapse) {
      lapse(lapse);
    } else if (kept.act() == null) {
      records();
    } else {
      acts(kept.act());
    }
  }

  /** Acts that were done within the period, unless a later one took them back. */
  private void acts(String act) {
    sql.append("SELECT ");
    what("said");
    add(FROM + " a WHERE register = ? AND act = ?", kept.register(), act);
    within();
    wasKnown("a");
    holds("said", kept.with());
    unlessUndone("a", kept.undoneBy());
    if (source instanceof Source.Followed followed) {
      inTime(followed);
    }
    end("said");
  }

  /** That saw the other act in time, or the others. */
  private void inTime(Source.Followed followed) {
    add(
        (others ? " AND NOT EXISTS (SELECT" : " AND EXISTS (SELECT")
            + FROM
            + " t WHERE t.register = a.register AND t.record = a.record AND t.place > a.place"
            + " AND t.act = ? AND t.day <= a.day + ?::interval",
        followed.then(),
        followed.within().toString());
    wasKnown("t");
    unlessUndone("t", followed.undoneBy());
    sql.append(')');
  }

  /** Acts that ended what another began, with the days between, by the calendar of the place. */
  private void lapse(Source.Lapse lapse) {
    sql.append("SELECT ");
    what("held");
    add(
        " FROM (SELECT a.*, (SELECT a.day - s.day"
            + FROM
            + " s WHERE s.register = a.register AND s.record = a.record AND s.place < a.place"
            + " AND s.act = ?",
        lapse.since());
    wasKnown("s");
    add(
        " ORDER BY s.place DESC LIMIT 1) AS days"
            + FROM
            + " a WHERE register = ? AND act = ANY (?)",
        lapse.register(),
        words(lapse.until()));
    within();
    wasKnown("a");
    unlessUndone("a", lapse.undoneBy());
    // Without OFFSET the days are looked for twice: to be told, and to be none.
    sql.append(" OFFSET 0) a WHERE days IS NOT NULL");
    end("held");
  }

  /**
   * Records that stood so when the period ended, each by its last entry; where it is asked how many
   * came to it within the period, only those whose last stay there began in it.
   */
  private void records() {
    sql.append("WITH known AS (SELECT record, entry, place, day, state, unit, held");
    if (!kept.atEnd()) {
      sql.append(", coalesce(max(place) FILTER (WHERE false");
      if (!kept.states().isEmpty()) {
        add(" OR state <> ALL (?)", words(kept.states()));
      }
      sql.append(") OVER (PARTITION BY record), -1) AS outside");
    }
    add(FROM + " a WHERE register = ? AND day < ?", kept.register(), to);
    wasKnown("a");
    sql.append("), last AS (SELECT DISTINCT ON (record) record, entry, state, unit, held");
    sql.append(
        kept.atEnd()
            ? ", day"
            : ", min(day) FILTER (WHERE place > outside) OVER (PARTITION BY record) AS day");
    sql.append(" FROM known ORDER BY record, place DESC) SELECT ");
    what("held");
    sql.append(" FROM last a WHERE true");
    if (!kept.states().isEmpty()) {
      add(" AND state = ANY (?)", words(kept.states()));
    }
    holds("held", kept.with());
    if (!kept.atEnd()) {
      add(" AND day >= ?", from);
    }
    end("held");
  }

  private void within() {
    add(" AND day >= ? AND day < ?", from, to);
  }

  /** Unless a later act of the record took it back. */
  private void unlessUndone(String table, @Nullable String by) {
    if (by != null) {
      String later =
          " AND NOT EXISTS (SELECT"
              + FROM
              + " u WHERE u.register = %1$s.register AND u.record = %1$s.record"
              + " AND u.place > %1$s.place AND u.act = ?";
      add(later.formatted(table), by);
      wasKnown("u");
      sql.append(')');
    }
  }

  private void wasKnown(String table) {
    add(" AND %1$s.recorded_from <= ? AND %1$s.recorded_to > ?".formatted(table), at(), at());
  }

  private Object at() {
    return Counts.utc(known);
  }

  /** One of several options that a field holds is enough; they stand with commas between them. */
  final void holds(String values, SortedMap<String, SortedSet<String>> with) {
    with.forEach((field, options) ->
        add(" AND string_to_array(" + values + "->>?, ',') && ?::text[]", field, words(options)));
  }

  static Object words(SortedSet<String> words) {
    return words.toArray(String[]::new);
  }

  final void add(String words, @Nullable Object... values) {
    sql.append(words);
    bound.addAll(List.of(values));
  }
}
