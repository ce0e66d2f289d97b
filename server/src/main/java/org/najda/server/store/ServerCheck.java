package org.najda.server.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Asks a PostgreSQL whether what it confirms will still be there after a crash. */
final class ServerCheck {
  private static final int OLDEST_VERSION = 150000;
  private static final List<String> DURABLE = List.of("fsync", "full_page_writes");

  private ServerCheck() {}

  /**
   * @throws StoreException when the server is too old, unreachable or not durable
   */
  static void requireUsable(DatabaseAddress address) {
    try (Connection connection = Connections.open(address)) {
      if (Integer.parseInt(setting(connection, "server_version_num")) < OLDEST_VERSION) {
        throw new StoreException(
            "Najda needs PostgreSQL 15 or later; %s is %s."
                .formatted(address, setting(connection, "server_version")));
      }
      for (String name : DURABLE) {
        if (setting(connection, name).equals("off")) {
          throw notDurable(name, "Set it to on in postgresql.conf and restart PostgreSQL.");
        }
      }
      if (setting(connection, "synchronous_commit").equals("off")) {
        throw notDurable(
            "synchronous_commit", "Set it to on in postgresql.conf, the role and the database.");
      }
    } catch (SQLException e) {
      throw new StoreException(
          "PostgreSQL cannot be reached at %s: %s".formatted(address, e.getMessage()), e);
    }
  }

  /**
   * @throws NoTablesException when Najda has never been at this database
   */
  static void requireTables(DatabaseAddress address) {
    try (Connection connection = Connections.open(address);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT to_regclass('journal') IS NOT NULL")) {
      row.next();
      if (!row.getBoolean(1)) {
        throw new NoTablesException(address);
      }
    } catch (SQLException e) {
      throw new StoreException("%s cannot be read.".formatted(address), e);
    }
  }

  static String setting(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT current_setting('" + name + "')")) {
      row.next();
      return row.getString(1);
    }
  }

  private static StoreException notDurable(String setting, String remedy) {
    return new StoreException(
        "This PostgreSQL runs with %s = off and would lose confirmed commands in a crash. %s"
            .formatted(setting, remedy));
  }
}
