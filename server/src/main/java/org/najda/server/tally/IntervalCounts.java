package org.najda.server.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Span;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what intervals took, all rooms and months in one statement. */
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
    CountedThings things = CountedThings.of(span, JournalScope.ofYear(year), known);
    List<Object> bound = new ArrayList<>(List.of(Counts.utc(known)));
    bound.addAll(things.bound());
    List<IntervalTally.Alike> alike =
        jdbc.query(sql(things), (row, number) -> alike(row), bound.toArray());
    return alike.isEmpty() ? Optional.empty() : Optional.of(new IntervalTally(alike));
  }

  private static IntervalTally.Alike alike(ResultSet row) throws SQLException {
    @Nullable Long seconds = row.getObject(4, Long.class);
    return new IntervalTally.Alike(
        row.getString(1), YearMonth.of(row.getInt(2), row.getInt(3)), seconds, row.getLong(5));
  }

  /**
   * Whole seconds, from half a second up: what half of the intervals took at most is the same, and
   * there are far fewer to be put in order.
   */
  private static String sql(CountedThings things) {
    return """
    SELECT room, local_year, local_month, floor(seconds + 0.5)::bigint, count(*)
    FROM (SELECT it.room, it.local_year, it.local_month, %s AS seconds %s) known
    GROUP BY 1, 2, 3, 4
    """
        .formatted(things.seconds(), things.from());
  }
}
