package org.najda.server.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.server.hash.Hash;

/** The journal in PostgreSQL. */
public final class PostgresJournal implements Journal {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int ROWS_A_FETCH = 2_000;
  private static final int APPEND_TIMEOUT_MILLIS = 8_000;
  private static final Executor AT_ONCE = Runnable::run;

  private final DataSource source;

  public PostgresJournal(DataSource source) {
    this.source = source;
  }

  @Override
  public void create(RoomId room) {
    try (Connection connection = source.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO room (room) VALUES (?) ON CONFLICT DO NOTHING")) {
      insert.setString(1, room.value());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new JournalException("The room %s cannot be made.".formatted(room), e);
    }
  }

  @Override
  public List<RoomId> rooms() {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(JournalTables.ROOMS);
        ResultSet rows = select.executeQuery()) {
      List<RoomId> rooms = new ArrayList<>();
      while (rows.next()) {
        rooms.add(new RoomId(rows.getString(1)));
      }
      return rooms;
    } catch (SQLException e) {
      throw new JournalException("The rooms cannot be listed.", e);
    }
  }

  @Override
  public void append(Batch batch) {
    try (Connection connection = source.getConnection()) {
      connection.setNetworkTimeout(AT_ONCE, APPEND_TIMEOUT_MILLIS);
      if (!AppendStatement.run(connection, batch)) {
        throw new JournalConflictException(
            "The journal of %s has moved on.".formatted(batch.room()), null);
      }
    } catch (SQLException e) {
      throw failed(batch, e);
    }
  }

  private static JournalException failed(Batch batch, SQLException e) {
    for (SQLException one = e; one != null; one = one.getNextException()) {
      if (UNIQUE_VIOLATION.equals(one.getSQLState())) {
        return new JournalConflictException(
            "Somebody else has written in %s.".formatted(batch.room()), e);
      }
    }
    return new JournalException(
        "It is not known whether %d rows of %s are stored."
            .formatted(batch.rows().size(), batch.room()),
        e);
  }

  @Override
  public void read(RoomId room, long after, Consumer<JournalRow> to) {
    read(room, after, Long.MAX_VALUE, to);
  }

  /**
   * Gives a room's rows behind a sequence up to another, in order.
   *
   * @param last sequence of the last row wanted
   * @throws JournalException when they cannot be read to the end
   */
  public void read(RoomId room, long after, long last, Consumer<JournalRow> to) {
    try (Connection connection = source.getConnection()) {
      // Without autocommit the driver fetches in portions instead of taking a million rows at once.
      connection.setAutoCommit(false);
      try (Rollback _ = connection::rollback;
          PreparedStatement select =
              connection.prepareStatement(
                  JournalTables.SELECT
                      + " WHERE room = ? AND sequence > ? AND sequence <= ? ORDER BY sequence")) {
        select.setFetchSize(ROWS_A_FETCH);
        select.setString(1, room.value());
        select.setLong(2, after);
        select.setLong(3, last);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            to.accept(JournalTables.row(room, rows));
          }
        }
      }
    } catch (SQLException e) {
      throw new JournalException("The journal of %s cannot be read.".formatted(room), e);
    }
  }

  /** Sequence of the last row that was there at an instant; 0 before the first. */
  public long sequenceAt(RoomId room, Instant at) {
    try (Connection connection = source.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT sequence FROM journal WHERE room = ? AND recorded_at <= ?"
                    + " ORDER BY sequence DESC LIMIT 1")) {
      select.setString(1, room.value());
      select.setObject(2, at.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw new JournalException("The journal of %s cannot be searched.".formatted(room), e);
    }
  }

  @Override
  public List<JournalRow> find(RoomId room, String commandId) {
    try (Connection connection = source.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                JournalTables.SELECT + " WHERE room = ? AND command_id = ? ORDER BY part")) {
      select.setString(1, room.value());
      select.setString(2, commandId);
      List<JournalRow> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(JournalTables.row(room, rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new JournalException("The journal of %s cannot be searched.".formatted(room), e);
    }
  }

  @Override
  public Head head(RoomId room) {
    try (Connection connection = source.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT sequence, hash FROM journal WHERE room = ?"
                    + " ORDER BY sequence DESC LIMIT 1")) {
      select.setString(1, room.value());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new Head(row.getLong(1), Hash.of(row.getBytes(2))) : Head.EMPTY;
      }
    } catch (SQLException e) {
      throw new JournalException("The head of %s cannot be read.".formatted(room), e);
    }
  }
}
