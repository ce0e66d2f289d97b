package org.najda.server.killing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.najda.core.RoomId;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;

/**
 * Keeps a running Najda from writing, by holding the row that every write of that kind moves first:
 * so a test can kill it in the middle of what it does.
 */
final class HeldRow implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final Database database;
  private final Connection holding;

  private HeldRow(Database database) throws SQLException {
    this.database = database;
    this.holding = database.dataSource().getConnection();
    holding.setAutoCommit(false);
  }

  /** That of a room's journal. */
  static HeldRow ofRoom(KeptRooms rooms, RoomId room) throws SQLException {
    HeldRow held = new HeldRow(Database.beside(DataDir.open(rooms.data())));
    held.ask("SELECT true FROM room WHERE room = '%s' FOR UPDATE".formatted(room));
    return held;
  }

  /** That of a register's entries, as soon as it has some. */
  static HeldRow ofEntries(Path data, String register) throws Exception {
    Path postmaster = data.resolve("postgres/data/postmaster.pid");
    await(() -> Files.exists(postmaster) && Files.readString(postmaster).contains("ready"));
    HeldRow held = new HeldRow(Database.beside(DataDir.open(data)));
    String size = "SELECT leaves > 0 FROM register_size WHERE register = '%s'".formatted(register);
    await(() -> held.ask(size));
    held.ask(size + " FOR UPDATE");
    return held;
  }

  /** Returns when somebody wants to write what is held, and can't. */
  void awaitWriter() throws Exception {
    await(() -> ask("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)"));
  }

  private static void await(Callable<Boolean> happened) throws Exception {
    Instant last = Instant.now().plus(LONGEST_WAIT);
    while (!happened.call()) {
      if (Instant.now().isAfter(last)) {
        throw new IllegalStateException("It never came to what is held.");
      }
      Thread.sleep(20);
    }
  }

  /**
   * What somebody who was killed asked of PostgreSQL and did not get is never done: without this
   * PostgreSQL would do it as soon as the row is let go, for a client that is no more.
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

  /** Lets the row go. */
  @Override
  public void close() throws SQLException {
    try (database;
        holding) {
      holding.rollback();
    }
  }
}
