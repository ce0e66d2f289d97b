package org.najda.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.RoomId;
import org.najda.server.journal.PostgresJournal;

/** What a killed Najda leaves behind, and other servers that are not to be used. */
class StaleServerTest {
  // One for all tests: making the data takes seconds.
  @TempDir static Path folder;
  private static final RoomId KEPT = new RoomId("kept");

  private DataDir dir;

  @BeforeEach
  void openDirectory() {
    dir = DataDir.open(folder);
  }

  @Test
  void aServerLeftBehindIsStoppedAndItsDataUsed() throws IOException {
    PostgresFolder left = PostgresFolder.open(dir);
    Programs.output(left.control("start", "--log=" + left.log(), "--options=-p " + freePort()));
    long before = postmaster(dir).pid();

    try (Database database = Database.embedded(dir)) {
      PostgresJournal journal = new PostgresJournal(database.dataSource());
      journal.create(KEPT);

      assertThat(postmaster(dir).pid()).isNotEqualTo(before);
    }
    try (Database again = Database.embedded(dir)) {
      assertThat(new PostgresJournal(again.dataSource()).rooms()).contains(KEPT);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static PostmasterFile postmaster(DataDir dir) {
    return PostmasterFile.find(PostgresFolder.data(dir.path())).orElseThrow();
  }

  @Test
  void aNoteOfAServerWhoseNumberNowBelongsToAnotherProgramIsPassedOver() throws IOException {
    PostgresFolder data = PostgresFolder.open(dir);
    Path note = data.data().resolve(PostmasterFile.NAME);
    Files.writeString(
        note, "%d%n%s%n0%n5432%n".formatted(ProcessHandle.current().pid(), data.data()));

    try (Database database = Database.embedded(dir)) {
      assertThat(postmaster(dir).pid()).isNotEqualTo(ProcessHandle.current().pid());
      assertThat(database.dataSource()).isNotNull();
    }
  }

  @Test
  void dataOfAnotherMajorVersionIsRefusedWithWhatToDo() {
    PostgresFolder.open(dir);
    String version = dir.read("postgres/data/PG_VERSION");
    dir.write("postgres/data/PG_VERSION", "14\n");

    assertThatThrownBy(() -> Database.embedded(dir))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("PostgreSQL 14")
        .hasMessageContaining("najda backup");
    dir.write("postgres/data/PG_VERSION", version);
  }

  @Test
  void aServerThatMayLoseConfirmedCommandsIsRefused() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dir)) {
      DatabaseAddress owner = postgres.owner();
      for (String setting : new String[] {"synchronous_commit", "fsync", "full_page_writes"}) {
        set(owner, setting, "off");
        assertThatThrownBy(() -> ServerCheck.requireUsable(owner))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining(setting + " = off");
        set(owner, setting, "on");
      }
      ServerCheck.requireUsable(owner);
    }
  }

  // Takes hold in connections opened later, which have read the file again.
  private static void set(DatabaseAddress owner, String setting, String value) throws SQLException {
    try (Connection connection = Connections.open(owner);
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER SYSTEM SET " + setting + " = " + value);
      statement.execute("SELECT pg_reload_conf()");
      String now = "";
      while (!now.equals(value)) {
        try (Connection later = Connections.open(owner)) {
          now = ServerCheck.setting(later, setting);
        }
      }
    }
  }
}
