package org.najda.server.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;

/** The tables of all projections, and how far each has come. */
final class ProjectionStore {
  private static final int ROWS_A_FETCH = 2_000;

  private final DataSource database;

  ProjectionStore(DataSource database) {
    this.database = database;
  }

  /**
   * How far a projection has come.
   *
   * @param version of the form of its rows
   */
  record Position(int version, long sequence) {}

  /**
   * Where to go on. A projection that is new, or whose rows have an older form, starts from
   * nothing.
   */
  long begin(RoomId room, Projection projection) throws SQLException {
    return inTransaction(connection -> {
      Position stored = find(connection, room, projection);
      if (stored != null && stored.version() == projection.version()) {
        return stored.sequence();
      }
      execute(connection, projection.table().delete(), room.value());
      execute(
          connection,
          """
          INSERT INTO projection_position (room, projection, version, sequence)
          VALUES (?, ?, ?, 0) ON CONFLICT (room, projection)
          DO UPDATE SET version = excluded.version, sequence = 0
          """,
          room.value(),
          projection.name(),
          projection.version());
      return 0L;
    });
  }

  /**
   * Writes rows, each key once, and that they are those of all events up to {@code to}.
   *
   * @param from where the projection stood
   * @throws IllegalStateException it does not stand there: somebody else writes it too
   */
  void write(RoomId room, Projection projection, long from, long to, Collection<Row> rows)
      throws SQLException {
    inTransaction(connection -> {
      upsert(connection, room, projection.table(), rows);
      int moved =
          execute(
              connection,
              """
              UPDATE projection_position SET sequence = ?
              WHERE room = ? AND projection = ? AND version = ? AND sequence = ?
              """,
              to,
              room.value(),
              projection.name(),
              projection.version(),
              from);
      if (moved == 0) {
        throw new IllegalStateException("Somebody else writes this projection.");
      }
      return moved;
    });
  }

  /** Gives all rows of a room, as the connection's transaction sees them. */
  static void read(Connection connection, RoomId room, Table table, Consumer<Row> to)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(table.select())) {
      select.setFetchSize(ROWS_A_FETCH);
      select.setString(1, room.value());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          to.accept(table.read(rows));
        }
      }
    }
  }

  /** How far a projection has come; null when it has never begun. */
  static @Nullable Position find(Connection connection, RoomId room, Projection projection)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT version, sequence FROM projection_position WHERE room = ? AND projection = ?")) {
      select.setString(1, room.value());
      select.setString(2, projection.name());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new Position(row.getInt(1), row.getLong(2)) : null;
      }
    }
  }

  private static void upsert(Connection connection, RoomId room, Table table, Collection<Row> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    List<Column> columns = table.columns();
    List<List<@Nullable Object>> values = rows.stream().map(Row::values).toList();
    try (PreparedStatement statement = connection.prepareStatement(table.upsert())) {
      statement.setString(1, room.value());
      for (int i = 0; i < columns.size(); i++) {
        int column = i;
        Column.Type type = columns.get(column).type();
        Object[] elements = values.stream().map(row -> type.element(row.get(column))).toArray();
        statement.setArray(i + 2, connection.createArrayOf(type.array(), elements));
      }
      statement.executeUpdate();
    }
  }

  private static int execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private <T> T inTransaction(Work<T> work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.run(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }
}
