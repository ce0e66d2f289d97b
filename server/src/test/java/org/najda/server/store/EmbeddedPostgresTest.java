package org.najda.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
  @Test
  void everyUnsafeDefaultIsUndone() throws SQLException {
    try (Connection connection = SharedStore.database().dataSource().getConnection()) {
      assertThat(ServerCheck.setting(connection, "fsync")).isEqualTo("on");
      assertThat(ServerCheck.setting(connection, "synchronous_commit")).isEqualTo("on");
      assertThat(ServerCheck.setting(connection, "full_page_writes")).isEqualTo("on");
      assertThat(ServerCheck.setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void nobodyComesInWithoutThePassword() {
    String url = EmbeddedPostgres.running(SharedStore.dir()).url();

    assertThatThrownBy(() -> DriverManager.getConnection(url, PostgresFolder.OWNER, "guess"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void theProgramWorksAsNeitherSuperuserNorOwner() throws SQLException {
    try (Connection connection = SharedStore.database().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("DROP TABLE journal"))
          .hasMessageContaining("must be owner");
      assertThatThrownBy(() -> statement.execute("UPDATE journal SET actor = 'x'"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("DELETE FROM journal"))
          .hasMessageContaining("permission denied");
    }
  }
}
