package org.najda.server.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.najda.core.GeoPoint;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where units have been, as long as it is kept. */
public final class Tracks {
  /** Whoever has said nothing for so long was nowhere that could be shown. */
  private static final Duration BEFORE = Duration.ofMinutes(10);

  private final JdbcClient jdbc;

  public Tracks(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** In the order of time, the last of each unit in every ten seconds; from a little before on. */
  public List<Position> of(RoomId room, Instant from, Instant until) {
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT DISTINCT ON (unit, floor(extract(epoch FROM at) / 10))
                unit, at, lat7, lon7, speed_mps, heading_degrees, accuracy_meters
              FROM position WHERE room = ? AND at BETWEEN ? AND ?
              ORDER BY unit, floor(extract(epoch FROM at) / 10), at DESC) AS thinned
            ORDER BY at, unit\
            """)
        .params(
            room.value(),
            from.minus(BEFORE).atOffset(ZoneOffset.UTC),
            until.atOffset(ZoneOffset.UTC))
        .query((row, number) -> position(row))
        .list();
  }

  /**
   * Of one unit in the order of time, the last one of every so many seconds.
   *
   * @param everySeconds at least 1
   */
  public List<Position> of(
      RoomId room, UnitId unit, Instant from, Instant until, int everySeconds) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (part) * FROM (
              SELECT unit, at, lat7, lon7, speed_mps, heading_degrees, accuracy_meters,
                floor(extract(epoch FROM at) / :every) AS part
              FROM position
              WHERE room = :room AND unit = :unit AND at BETWEEN :from AND :until) AS parts
            ORDER BY part, at DESC
            """)
        .param("every", everySeconds)
        .param("room", room.value())
        .param("unit", unit.value())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, number) -> position(row))
        .list();
  }

  static Position position(ResultSet row) throws SQLException {
    return new Position(
        new UnitId(row.getString("unit")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new GeoPoint(row.getInt("lat7"), row.getInt("lon7")),
        row.getObject("speed_mps", Float.class),
        row.getObject("heading_degrees", Float.class),
        row.getObject("accuracy_meters", Float.class));
  }
}
