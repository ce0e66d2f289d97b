package org.najda.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.journal.PostgresJournal;

/** A PostgreSQL given by {@code --db}: another database and its owner on the shared server. */
class ExternalDatabaseTest {
  private static final String PASSWORD = "of the owner";

  @TempDir Path folder;

  @BeforeEach
  void dropWhatAnotherTestMade() throws SQLException {
    owner("DROP DATABASE IF EXISTS station");
    for (String role : new String[] {"najda_app_station", "station_owner"}) {
      owner("DROP ROLE IF EXISTS " + role);
    }
  }

  private static void owner(String sql) throws SQLException {
    try (Connection connection = OwnerConnection.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String makeDatabase(String rights) throws SQLException {
    owner("CREATE ROLE station_owner LOGIN " + rights + " PASSWORD '" + PASSWORD + "'");
    owner("CREATE DATABASE station OWNER station_owner");
    String url = EmbeddedPostgres.running(SharedStore.dir()).url();
    return url.replaceFirst("/najda$", "/station") + "?user=station_owner";
  }

  @Test
  void anOwnerWhoMayMakeRolesNeedsNothingElse() throws SQLException {
    String url = makeDatabase("CREATEROLE");
    DataDir dir = DataDir.open(folder);

    try (Database database = Database.external(dir, url, PASSWORD);
        Connection connection = database.dataSource().getConnection()) {
      assertThat(new PostgresJournal(database.dataSource()).rooms()).isEmpty();
      assertThat(connection.getMetaData().getUserName()).isEqualTo("najda_app_station");
    }
    // A second start finds the role and its password.
    Database.external(dir, url, PASSWORD).close();
    try (Database reading = Database.reading(url, PASSWORD)) {
      assertThat(new PostgresJournal(reading.dataSource()).rooms()).isEmpty();
    }
  }

  @Test
  void anOwnerWhoMayNotMakeRolesIsToldTheCommandToRun() throws SQLException {
    String url = makeDatabase("NOCREATEROLE");

    assertThatThrownBy(() -> Database.external(DataDir.open(folder), url, PASSWORD))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("CREATE ROLE \\\"najda_app_station\\\" LOGIN PASSWORD");
  }

  @Test
  void anEmptyDatabaseCannotBeRead() throws SQLException {
    String url = makeDatabase("NOCREATEROLE");

    assertThatThrownBy(() -> Database.reading(url, PASSWORD))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no tables of Najda");
  }

  @Test
  void anAddressThatHoldsAPasswordIsRefused() {
    assertThatThrownBy(
            () -> DatabaseAddress.of("jdbc:postgresql://127.0.0.1/station?user=a&password=b", null))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("NAJDA_DB_PASSWORD");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThatThrownBy(() -> DatabaseAddress.of("postgres://127.0.0.1/station", null))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("jdbc:postgresql://");
  }
}
