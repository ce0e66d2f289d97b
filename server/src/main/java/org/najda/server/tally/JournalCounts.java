package org.najda.server.tally;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Count;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.tally.Part;
import org.najda.server.tally.JournalScope.By;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the journals of real rooms give for years and months of the rooms' own clocks. */
public final class JournalCounts {
  private final JdbcTemplate jdbc;

  public JournalCounts(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /**
   * How many are alike.
   *
   * @param key null where they have none, such as calls that led to no incident
   */
  public record Alike(@Nullable String key, long count) {}

  /** What is counted, and what it is told apart by. */
  public record Asked(Source.OfRooms source, By by, JournalScope scope) {}

  /** By their keys; those without one last. */
  public List<Alike> list(Asked asked, Instant known) {
    CountedThings things = CountedThings.of(asked.source(), asked.scope(), known);
    String sql =
        "SELECT %s AS key, count(*) %s GROUP BY 1 ORDER BY 1 NULLS LAST"
            .formatted(things.key(asked.by()), things.from(asked.by().isOfIncidents()));
    return jdbc.query(
        sql,
        (row, number) -> new Alike(row.getString(1), row.getLong(2)),
        things.bound().toArray());
  }

  /**
   * A year's, what was entered from cards after the moment left out.
   *
   * @param parts months of that year and rooms that are wanted too, nothing else
   * @return empty where no room took a call or opened an incident before the year ended
   */
  Optional<Tally> find(Count count, List<Part> parts, int year, Instant known) {
    if (!Axes.OF_JOURNAL.tellApart(parts)) {
      throw new IllegalArgumentException("A journal knows months and rooms, not " + parts);
    }
    List<Cell> cells = cells(count, JournalScope.ofYear(year), known);
    boolean kept = !cells.isEmpty() || hadAny(count, year, known);
    return kept ? Optional.of(Cell.add(cells, parts)) : Optional.empty();
  }

  /** In each month; those without any left out. */
  SortedMap<YearMonth, BigDecimal> months(
      Source.Journal journal, YearMonth first, YearMonth last, Instant known) {
    SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
    CountedThings things =
        CountedThings.of(journal, new JournalScope(first, last, new TreeMap<>()), known);
    jdbc.query(
        "SELECT it.local_year, it.local_month, count(*) " + things.from() + " GROUP BY 1, 2",
        row -> {
          months.put(YearMonth.of(row.getInt(1), row.getInt(2)), row.getBigDecimal(3));
        },
        things.bound().toArray());
    return months;
  }

  private List<Cell> cells(Count count, JournalScope scope, Instant known) {
    CountedThings things = CountedThings.of(new Source.Journal(count), scope, known);
    return jdbc.query(
        "SELECT count(*), make_date(it.local_year, it.local_month, 1), it.room "
            + things.from()
            + " GROUP BY 2, 3",
        (row, number) -> Cell.of(Axes.OF_JOURNAL, row),
        things.bound().toArray());
  }

  /** Whether there was one before a year. */
  private boolean hadAny(Count count, int year, Instant known) {
    JournalScope before =
        new JournalScope(YearMonth.of(1, 1), YearMonth.of(year - 1, 12), new TreeMap<>());
    CountedThings things = CountedThings.of(new Source.Journal(count), before, known);
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT EXISTS (SELECT " + things.from() + ")",
            Boolean.class,
            things.bound().toArray()));
  }
}
