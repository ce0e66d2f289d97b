package org.najda.server.position;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.UnitId;

/** The table of positions, one partition for a day of UTC. */
final class PositionStore {
  private static final String INSERT =
      """
      INSERT INTO position
      SELECT * FROM unnest(?::text[], ?::text[], ?::timestamptz[], ?::integer[], ?::integer[],
                           ?::real[], ?::real[], ?::real[], ?::timestamptz[])
      ON CONFLICT DO NOTHING
      """;
  private static final String LAST =
      """
      SELECT last.* FROM unnest(?::text[]) AS wanted (unit)
      CROSS JOIN LATERAL (
        SELECT unit, at, lat7, lon7, speed_mps, heading_degrees, accuracy_meters
        FROM position WHERE room = ? AND unit = wanted.unit ORDER BY at DESC LIMIT 1) AS last
      """;

  private final DataSource database;
  // Only the writer's thread and the start-up touch it, one after the other.
  private final Set<LocalDate> days = new HashSet<>();

  PositionStore(DataSource database) {
    this.database = database;
  }

  /** Makes the partition of a day and of the one after it, so that midnight finds its own there. */
  void prepare(LocalDate day) throws SQLException {
    if (days.contains(day)) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement create = connection.prepareStatement("SELECT create_position_day(?)")) {
      for (LocalDate each : List.of(day, day.plusDays(1))) {
        create.setObject(1, each);
        create.execute();
      }
    }
    days.add(day);
  }

  /** Stores all in one transaction; those that are there already stay as they are. */
  void store(List<Arrival> arrivals) throws SQLException {
    for (Arrival arrival : arrivals) {
      prepare(LocalDate.ofInstant(arrival.position().at(), ZoneOffset.UTC));
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(true);
      Columns columns = new Columns(connection, insert, arrivals);
      columns.set("text", a -> a.room().value());
      columns.set("text", a -> a.position().unit().value());
      columns.set("timestamptz", a -> a.position().at().toString());
      columns.set("integer", a -> a.position().point().lat7());
      columns.set("integer", a -> a.position().point().lon7());
      columns.set("real", a -> a.position().speedMetersPerSecond());
      columns.set("real", a -> a.position().headingDegrees());
      columns.set("real", a -> a.position().accuracyMeters());
      columns.set("timestamptz", a -> a.receivedAt().toString());
      insert.executeUpdate();
    }
  }

  /** The latest position of each of these units that has any. */
  List<Position> listLast(RoomId room, Collection<UnitId> units) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LAST)) {
      select.setArray(
          1, connection.createArrayOf("text", units.stream().map(UnitId::value).toArray()));
      select.setString(2, room.value());
      List<Position> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(Tracks.position(rows));
        }
      }
      return found;
    }
  }

  /**
   * A position on its way into the table.
   *
   * @param receivedAt when the server read it
   */
  record Arrival(RoomId room, Position position, Instant receivedAt) {}

  /** Fills the parameters of {@link #INSERT} one array after another. */
  private static final class Columns {
    private final Connection connection;
    private final PreparedStatement insert;
    private final List<Arrival> arrivals;
    private int filled;

    Columns(Connection connection, PreparedStatement insert, List<Arrival> arrivals) {
      this.connection = connection;
      this.insert = insert;
      this.arrivals = arrivals;
    }

    void set(String type, Function<Arrival, @Nullable Object> value) throws SQLException {
      Array array = connection.createArrayOf(type, arrivals.stream().map(value).toArray());
      insert.setArray(++filled, array);
    }
  }
}
