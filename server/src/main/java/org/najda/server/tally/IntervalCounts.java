package org.najda.server.tally;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Span;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what intervals took, all rooms and each in one statement. */
final class IntervalCounts {
  private final JdbcTemplate jdbc;

  IntervalCounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was known at a moment of a year of the rooms' own clocks.
   *
   * @return empty where no interval of that name began in the year
   */
  Optional<IntervalTally> find(Span span, int year, Instant known) {
    SortedMap<String, IntervalTally.Row> rows = new TreeMap<>();
    CountedThings things = CountedThings.of(span, JournalScope.ofYear(year), known);
    List<Object> bound = new ArrayList<>(List.of(Counts.utc(known)));
    bound.addAll(things.bound());
    jdbc.query(
        sql(things),
        row -> {
          String room = row.getString(1);
          rows.put(room == null ? "" : room, row(row));
        },
        bound.toArray());
    IntervalTally.Row all = rows.remove("");
    return all == null || all.valid() + all.invalid() == 0
        ? Optional.empty()
        : Optional.of(new IntervalTally(all, rows));
  }

  private static IntervalTally.Row row(ResultSet row) throws SQLException {
    return new IntervalTally.Row(seconds(row, 2), seconds(row, 3), row.getLong(4), row.getLong(5));
  }

  private static @Nullable Double seconds(ResultSet row, int column) throws SQLException {
    BigDecimal seconds = row.getBigDecimal(column);
    return seconds == null ? null : seconds.doubleValue();
  }

  private static String sql(CountedThings things) {
    return """
    SELECT room,
           percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds),
           percentile_disc(0.9) WITHIN GROUP (ORDER BY seconds),
           count(seconds), count(*) FILTER (WHERE seconds IS NULL)
    FROM (SELECT it.room, %s AS seconds %s) known
    GROUP BY GROUPING SETS ((), (room))
    """
        .formatted(things.seconds(), things.from());
  }
}
