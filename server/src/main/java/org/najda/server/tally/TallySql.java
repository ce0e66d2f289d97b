package org.najda.server.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.tally.Part;

/**
 * What an indicator asks of a register, the whole of it and its parts at once, in PostgreSQL's
 * words: one row, the whole first.
 */
final class TallySql {
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> bound = new ArrayList<>();
  private final Source.Kept kept;
  private final LocalDate from;
  private final LocalDate to;
  private final List<Part> parts;
  private final Instant known;

  private TallySql(Source.Kept kept, List<Part> parts, int year, Instant known) {
    this.kept = kept;
    this.parts = parts;
    this.from = kept.period().from(year);
    this.to = kept.period().to(year);
    this.known = known;
  }

  static TallySql of(Source.Kept kept, List<Part> parts, int year, Instant known) {
    TallySql tally = new TallySql(kept, parts, year, known);
    if (kept.act() == null) {
      tally.records();
    } else {
      tally.acts(kept.act());
    }
    return tally;
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
    add(
        "WITH known AS (SELECT record, place, day, state, unit, held FROM register_act a"
            + " WHERE register = ? AND day < ?",
        kept.register(),
        to);
    known("a");
    sql.append(
        "), last AS (SELECT DISTINCT ON (record) record, state, unit, held FROM known"
            + " ORDER BY record, place DESC), stood AS (SELECT last.*");
    if (!kept.atEnd()) {
      came();
    }
    sql.append(" FROM last WHERE true");
    stands("state", "= ANY");
    holds("held", kept.with());
    sql.append(") ");
    what("held");
    sql.append(" FROM stood WHERE true");
    if (!kept.atEnd()) {
      add(" AND day >= ?", from);
    }
  }

  private void came() {
    sql.append(
        ", (SELECT min(day) FROM known k WHERE k.record = last.record AND k.place > coalesce("
            + "(SELECT max(place) FROM known o WHERE o.record = last.record");
    if (kept.states().isEmpty()) {
      sql.append(" AND false");
    }
    stands("o.state", "<> ALL");
    sql.append("), -1)) AS day");
  }

  private void what(String values) {
    sql.append("SELECT ");
    number(values);
    sql.append(kept.sum() == null ? "" : ", 0)");
    for (Part part : parts) {
      sql.append(", ");
      number(values);
      sql.append(" FILTER (WHERE true");
      in(part.which(), values);
      sql.append(kept.sum() == null ? ")" : "), 0)");
    }
  }

  private void number(String values) {
    if (kept.sum() == null) {
      sql.append("count(*)");
    } else {
      add("coalesce(sum((" + values + "->>?)::numeric)", kept.sum());
    }
  }

  private void in(Part.Which which, String values) {
    switch (which) {
      case Part.Which.Holding holding -> holds(values, holding.with());
      case Part.Which.During during ->
          add(
              " AND day >= ? AND day < ?",
              during.month().atDay(1),
              during.month().plusMonths(1).atDay(1));
      case Part.Which.At at -> add(" AND unit = ANY (?)", words(at.units()));
    }
  }

  private void known(String table) {
    add(" AND %1$s.recorded_from <= ? AND %1$s.recorded_to > ?".formatted(table), at(), at());
  }

  private Object at() {
    return Counts.utc(known);
  }

  private void stands(String state, String is) {
    if (!kept.states().isEmpty()) {
      add(" AND %s %s (?)".formatted(state, is), words(kept.states()));
    }
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
