package org.najda.server.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Source;

/**
 * What an indicator asks of a register in PostgreSQL's words: a row for each {@link Cell}, its
 * number first. Everything is looked at once, however many parts are wanted.
 */
final class TallySql {
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> bound = new ArrayList<>();
  private final Source.Kept kept;
  private final LocalDate from;
  private final LocalDate to;
  private final Axes axes;
  private final Instant known;

  private TallySql(Source.Kept kept, Axes axes, int year, Instant known) {
    this.kept = kept;
    this.axes = axes;
    this.from = kept.period().from(year);
    this.to = kept.period().to(year);
    this.known = known;
  }

  static TallySql of(Source.Kept kept, Axes axes, int year, Instant known) {
    TallySql tally = new TallySql(kept, axes, year, known);
    if (kept.act() == null) {
      tally.records();
    } else {
      tally.acts(kept.act());
    }
    tally.byAxes();
    return tally;
  }

  Axes axes() {
    return axes;
  }

  String sql() {
    return sql.toString();
  }

  Object[] bound() {
    return bound.toArray();
  }

  /** Acts that were done within the period, unless a later one took them back. */
  private void acts(String act) {
    what("said");
    add(" FROM register_act a WHERE register = ? AND act = ?", kept.register(), act);
    add(" AND day >= ? AND day < ?", from, to);
    known("a");
    holds("said", kept.with());
    if (kept.undoneBy() != null) {
      add(
          " AND NOT EXISTS (SELECT FROM register_act u WHERE u.register = a.register"
              + " AND u.record = a.record AND u.place > a.place AND u.act = ?",
          kept.undoneBy());
      known("u");
      sql.append(')');
    }
  }

  /**
   * Records that stood so when the period ended; where it is asked how many came to it within the
   * period, only those whose last stay there began in it.
   */
  private void records() {
    sql.append("WITH known AS (SELECT record, place, day, state, unit, held");
    if (!kept.atEnd()) {
      sql.append(", coalesce(max(place) FILTER (WHERE false");
      if (!kept.states().isEmpty()) {
        add(" OR state <> ALL (?)", words(kept.states()));
      }
      sql.append(") OVER (PARTITION BY record), -1) AS outside");
    }
    add(" FROM register_act a WHERE register = ? AND day < ?", kept.register(), to);
    known("a");
    sql.append("), last AS (SELECT DISTINCT ON (record) state, unit, held");
    if (!kept.atEnd()) {
      sql.append(", min(day) FILTER (WHERE place > outside) OVER (PARTITION BY record) AS day");
    }
    sql.append(" FROM known ORDER BY record, place DESC) ");
    what("held");
    sql.append(" FROM last WHERE true");
    if (!kept.states().isEmpty()) {
      add(" AND state = ANY (?)", words(kept.states()));
    }
    holds("held", kept.with());
    if (!kept.atEnd()) {
      add(" AND day >= ?", from);
    }
  }

  private void what(String values) {
    if (kept.sum() == null) {
      sql.append("SELECT count(*)");
    } else {
      add("SELECT coalesce(sum((" + values + "->>?)::numeric), 0)", kept.sum());
    }
    if (axes.byMonth()) {
      // Without a zone: a day is no moment.
      sql.append(", date_trunc('month', day::timestamp)::date");
    }
    if (axes.byUnit()) {
      sql.append(", unit");
    }
    axes.fields().forEach(field -> add(", " + values + "->>?", field));
  }

  /** By their place among the columns: PostgreSQL sees no two bound values as the same. */
  private void byAxes() {
    int columns = (axes.byMonth() ? 1 : 0) + (axes.byUnit() ? 1 : 0) + axes.fields().size();
    if (columns > 0) {
      sql.append(
          IntStream.rangeClosed(2, columns + 1)
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(", ", " GROUP BY ", "")));
    }
  }

  private void known(String table) {
    add(" AND %1$s.recorded_from <= ? AND %1$s.recorded_to > ?".formatted(table), at(), at());
  }

  private Object at() {
    return Counts.utc(known);
  }

  /** One of several options that a field holds is enough; they stand with commas between them. */
  private void holds(String values, SortedMap<String, SortedSet<String>> with) {
    with.forEach((field, options) ->
        add(" AND string_to_array(" + values + "->>?, ',') && ?::text[]", field, words(options)));
  }

  private static Object words(SortedSet<String> words) {
    return words.toArray(String[]::new);
  }

  private void add(String words, @Nullable Object... values) {
    sql.append(words);
    bound.addAll(List.of(values));
  }
}
