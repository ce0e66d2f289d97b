package org.najda.server.tally;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.najda.registers.definition.Indicator.Source;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Counts what several figures ask of the acts of one register, month by month, in two looks: what
 * an act said stands in the table alone, and all else in its index too, which is far less to read.
 */
final class ActMonths {
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> bound = new ArrayList<>();
  private final List<Source.Kept> sources;
  private final Object known;

  private ActMonths(List<Source.Kept> sources, Instant known) {
    this.sources = List.copyOf(sources);
    this.known = Counts.utc(known);
  }

  /**
   * What came in each month, months of which nothing was kept left out.
   *
   * @param sources that count acts, all of the same register
   */
  static Map<Source.Kept, SortedMap<YearMonth, BigDecimal>> count(
      JdbcTemplate jdbc,
      List<Source.Kept> sources,
      YearMonth first,
      YearMonth last,
      Instant known) {
    SequencedMap<Source.Kept, SortedMap<YearMonth, BigDecimal>> found = new LinkedHashMap<>();
    sources.stream()
        .collect(Collectors.partitioningBy(ActMonths::asksWhatWasSaid))
        .values()
        .stream()
        .filter(each -> !each.isEmpty())
        .forEach(each -> found.putAll(new ActMonths(each, known).look(jdbc, first, last)));
    return found;
  }

  private static boolean asksWhatWasSaid(Source.Kept source) {
    return source.sum() != null || !source.with().isEmpty();
  }

  private Map<Source.Kept, SortedMap<YearMonth, BigDecimal>> look(
      JdbcTemplate jdbc, YearMonth first, YearMonth last) {
    SequencedMap<Source.Kept, SortedMap<YearMonth, BigDecimal>> found = new LinkedHashMap<>();
    sources.forEach(source -> found.put(source, new TreeMap<>()));
    write(first.atDay(1), last.plusMonths(1).atDay(1));
    RowMapper<YearMonth> reading =
        (row, number) -> {
          YearMonth month = YearMonth.from(row.getObject(1, LocalDate.class));
          int column = 2;
          for (SortedMap<YearMonth, BigDecimal> each : found.values()) {
            each.put(month, row.getBigDecimal(column++));
          }
          return month;
        };
    jdbc.query(sql.toString(), reading, bound.toArray());
    return found;
  }

  private void write(LocalDate from, LocalDate to) {
    // Without a zone: a day is no moment.
    add("SELECT date_trunc('month', day::timestamp)::date");
    sources.forEach(this::column);
    SortedSet<String> acts = new TreeSet<>();
    sources.forEach(source -> acts.add(act(source)));
    add(
        " FROM counted_act a WHERE register = ? AND act = ANY (?) AND day >= ? AND day < ?",
        sources.getFirst().register(),
        ChosenSql.words(acts),
        from,
        to);
    wasKnown("a");
    add(" GROUP BY 1");
  }

  private void column(Source.Kept source) {
    if (source.sum() == null) {
      add(", count(*)");
    } else {
      add(", coalesce(sum((said->>?)::numeric)", source.sum());
    }
    add(" FILTER (WHERE act = ?", act(source));
    source
        .with()
        .forEach((field, options) ->
            add(
                " AND string_to_array(said->>?, ',') && ?::text[]",
                field,
                ChosenSql.words(options)));
    if (source.undoneBy() != null) {
      unlessUndone(source, source.undoneBy());
    }
    add(source.sum() == null ? ")" : "), 0)");
  }

  /**
   * Unless a later act of the record took it back: by one look at those that were, as a value and
   * not as a condition of its own, so that PostgreSQL does not look for each act anew.
   */
  private void unlessUndone(Source.Kept source, String by) {
    add(
        " AND ((record, place) IN (SELECT e.record, e.place FROM counted_act u"
            + " JOIN counted_act e ON e.register = u.register AND e.record = u.record"
            + " AND e.place < u.place AND e.act = ? WHERE u.register = ? AND u.act = ?",
        act(source),
        source.register(),
        by);
    wasKnown("u");
    wasKnown("e");
    add(")) IS NOT TRUE");
  }

  private static String act(Source.Kept source) {
    return Objects.requireNonNull(source.act());
  }

  private void wasKnown(String table) {
    add(" AND %1$s.recorded_from <= ? AND %1$s.recorded_to > ?".formatted(table), known, known);
  }

  private void add(String words, Object... values) {
    sql.append(words);
    bound.addAll(List.of(values));
  }
}
