package org.najda.server.tally;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.registers.definition.Indicator.Count;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the journals of real rooms give for whole months of the rooms' own clocks, told apart: the
 * same calls and incidents as {@link Counts} counts.
 */
public final class JournalCounts {
  private final JdbcTemplate jdbc;

  public JournalCounts(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /** What they are told apart by. */
  public enum By {
    ROOM("t.room"),
    PRIORITY("i.priority::text"),
    DISTRICT("i.district"),
    /** Weekday and hour: {@code 1-00}, Monday's first, to {@code 7-23}. */
    HOUR("t.local_weekday || '-' || lpad(t.local_hour::text, 2, '0')");

    private final String sql;

    By(String sql) {
      this.sql = sql;
    }

    private boolean isOfIncidents() {
      return this == PRIORITY || this == DISTRICT;
    }
  }

  /**
   * How many are alike.
   *
   * @param key null where they have none, such as calls that led to no incident
   */
  public record Alike(@Nullable String key, long count) {}

  /**
   * What is counted.
   *
   * @param room null for all
   */
  public record Asked(Count count, By by, @Nullable RoomId room, YearMonth first, YearMonth last) {}

  /** By their keys; those without one last. */
  public List<Alike> list(Asked asked, Instant known) {
    List<Object> bound =
        new ArrayList<>(
            List.of(
                Counts.utc(known),
                RoomId.TRAINING,
                asked.first().getYear(),
                asked.first().getMonthValue(),
                asked.last().getYear(),
                asked.last().getMonthValue()));
    String ofRoom = "";
    if (asked.room() != null) {
      ofRoom = " AND t.room = ?";
      bound.add(asked.room().value());
    }
    String sql =
        """
        SELECT %s AS key, count(*) FROM %s AND NOT starts_with(t.room, ?)
          AND (t.local_year, t.local_month) >= (?, ?) AND (t.local_year, t.local_month) <= (?, ?)
          %s GROUP BY 1 ORDER BY 1 NULLS LAST
        """
            .formatted(asked.by().sql, from(asked), ofRoom);
    return jdbc.query(
        sql, (row, number) -> new Alike(row.getString(1), row.getLong(2)), bound.toArray());
  }

  private static String from(Asked asked) {
    return switch (asked.count()) {
      case CALLS ->
          "call t"
              + (asked.by().isOfIncidents()
                  ? " LEFT JOIN incident i ON i.room = t.room AND i.incident = t.incident"
                  : "")
              + " WHERE t.presented_at <= ?";
      case INTERVENTIONS ->
          "incident t"
              + (asked.by().isOfIncidents()
                  ? " JOIN incident i ON i.room = t.room AND i.incident = t.incident"
                  : "")
              + " WHERE t.closed_at <= ? AND t.effective";
    };
  }
}
