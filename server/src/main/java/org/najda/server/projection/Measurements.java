package org.najda.server.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;
import org.najda.core.RoomId;
import org.najda.core.interval.Interval;
import org.najda.core.interval.IntervalName;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what calls and incidents of a span of time took: one statement for each interval. */
public final class Measurements {
  /** The latest ones; a room's busiest day is far below. */
  static final int MOST = 50_000;

  private final JdbcClient jdbc;

  public Measurements(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * Of the calls that rang, or the incidents that were opened, from the first instant to before the
   * second; the latest first, at most {@value #MOST}. Of doubtful clocks the tables know nothing.
   *
   * @throws IllegalArgumentException for an interval of a mission
   */
  public List<Measurement> list(RoomId room, IntervalName name, Instant from, Instant to) {
    String sql =
        switch (name.subject()) {
          case CALL -> ofCalls(name);
          case INCIDENT -> ofIncidents(name);
          case MISSION ->
              throw new IllegalArgumentException("Missions are not measured here: " + name);
        };
    return jdbc.sql(sql)
        .param("room", room.value())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .param("most", MOST)
        .query(Measurements::measurement)
        .list();
  }

  private static String ofCalls(IntervalName name) {
    return selectCalls(name)
        + """
        WHERE c.room = :room AND c.presented_at >= :from AND c.presented_at < :to
        ORDER BY c.presented_at DESC LIMIT :most
        """;
  }

  /** Calls with what {@link #measurement} reads, and what else is told of one. */
  static String selectCalls(IntervalName name) {
    return """
    SELECT c.call, c.answered_at, c.recording, c.presented_at AS at, c.incident, i.priority,
           i.district, %s
    FROM call c LEFT JOIN incident i ON i.room = c.room AND i.incident = c.incident
    """
        .formatted(IntervalColumns.of(name));
  }

  private static String ofIncidents(IntervalName name) {
    return """
    SELECT i.opened_at AS at, i.incident, i.priority, i.district, %s
    FROM incident i
    WHERE i.room = :room AND i.opened_at >= :from AND i.opened_at < :to
    ORDER BY i.opened_at DESC LIMIT :most
    """
        .formatted(IntervalColumns.of(name));
  }

  static Measurement measurement(ResultSet row, int number) throws SQLException {
    Integer level = row.getObject("priority", Integer.class);
    double seconds = row.getDouble("seconds");
    Duration length = row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * 1000));
    return new Measurement(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Stored(row).incident("incident"),
        level == null ? null : new Priority(level),
        row.getString("district"),
        length,
        length == null ? invalid(row) : null,
        row.getBoolean("late"),
        false);
  }

  private static Interval.@Nullable Invalid invalid(ResultSet row) throws SQLException {
    if (row.getBoolean("pending")) {
      return null;
    }
    return row.getBoolean("lacking") ? Interval.Invalid.MISSING : Interval.Invalid.OUT_OF_ORDER;
  }
}
