package org.najda.server.killing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.najda.core.RoomId;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;

/**
 * Keeps a running server from writing one room's journal, by holding the row that every write of it
 * moves first: so a test can kill the server just before the room has heard something.
 */
final class HeldRoom implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final Database database;
  private final Connection holding;

  private HeldRoom(Database database, Connection holding) {
    this.database = database;
    this.holding = holding;
  }

  static HeldRoom hold(KeptRooms rooms, RoomId room) throws SQLException {
    Database database = Database.beside(DataDir.open(rooms.data()));
    Connection holding = database.dataSource().getConnection();
    holding.setAutoCommit(false);
    try (PreparedStatement head =
        holding.prepareStatement("SELECT 1 FROM room WHERE room = ? FOR UPDATE")) {
      head.setString(1, room.value());
      head.execute();
    }
    return new HeldRoom(database, holding);
  }

  /** Returns when the server wants to write to the room, and can't. */
  void awaitWriter() throws SQLException, InterruptedException {
    Instant last = Instant.now().plus(LONGEST_WAIT);
    while (!ask("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)")) {
      if (Instant.now().isAfter(last)) {
        throw new IllegalStateException("The server never wrote to the held room.");
      }
      Thread.sleep(20);
    }
  }

  /**
   * What a killed server asked of PostgreSQL and did not get is never done: without this PostgreSQL
   * would do it as soon as the room is let go, for a client that is no more.
   */
  void endWriter() throws SQLException {
    ask("SELECT bool_and(pg_terminate_backend(pid, 10000)) FROM pg_locks WHERE NOT granted");
  }

  private boolean ask(String question) throws SQLException {
    try (Statement statement = holding.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  /** The kinds of events in a room's journal so far. */
  List<String> told(RoomId room) {
    return KeptRooms.journal(database, room).stream().map(KeptRooms::type).toList();
  }

  /** Lets the room go. */
  @Override
  public void close() throws SQLException {
    try (database;
        holding) {
      holding.rollback();
    }
  }
}
