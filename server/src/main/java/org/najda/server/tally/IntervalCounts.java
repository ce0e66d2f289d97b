package org.najda.server.tally;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.interval.IntervalName;
import org.najda.core.interval.IntervalName.Subject;
import org.najda.registers.definition.Indicator.Span;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what intervals took, all rooms and each in one statement. */
final class IntervalCounts {
  /** What was noted on a card and entered after an outage was known only from then on. */
  static final String ENTERED =
      "NOT EXISTS (SELECT FROM incident late WHERE late.room = it.room"
          + " AND late.incident = it.incident AND late.entered_at > ?)";

  private final JdbcTemplate jdbc;

  IntervalCounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was known at a moment of a year of the rooms' own clocks. One whose end was not known
   * then, and could still come, is not counted.
   *
   * @return empty where no interval of that name began in the year
   */
  Optional<IntervalTally> find(Span span, int year, Instant known) {
    SortedMap<String, IntervalTally.Row> rows = new TreeMap<>();
    OffsetDateTime at = Counts.utc(known);
    jdbc.query(
        sql(IntervalName.valueOf(span.name())),
        row -> {
          String room = row.getString(1);
          rows.put(room == null ? "" : room, row(row));
        },
        at,
        year,
        RoomId.TRAINING,
        at,
        at,
        at);
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

  private static String sql(IntervalName name) {
    return """
    SELECT room,
           percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds),
           percentile_disc(0.9) WITHIN GROUP (ORDER BY seconds),
           count(seconds), count(*) FILTER (WHERE seconds IS NULL)
    FROM (SELECT it.room, CASE WHEN it.%1$s_at <= ? THEN it.%2$s_seconds END AS seconds
          FROM %3$s it
          WHERE it.local_year = ? AND NOT starts_with(it.room, ?)
            AND (it.%1$s_at <= ? OR %4$s <= ?)
            AND %5$s%6$s) known
    GROUP BY GROUPING SETS ((), (room))
    """
        .formatted(
            word(name.to()),
            word(name),
            word(name.subject()),
            over(name.subject()),
            ENTERED,
            sent(name.subject()));
  }

  /** When nothing more can come. */
  private static String over(Subject subject) {
    return switch (subject) {
      case CALL -> "least(it.ended_at, it.settled_at)";
      case INCIDENT -> "it.closed_at";
      case MISSION -> "least(it.cleared_at, it.ended_at)";
    };
  }

  /** What a unit came upon by itself was never sent to it. */
  private static String sent(Subject subject) {
    return subject == Subject.MISSION ? " AND NOT it.self_initiated" : "";
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
