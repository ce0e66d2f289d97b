package org.najda.server.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGProperty;

/** Single connections, outside the pool. */
final class Connections {
  private static final String LOGIN_TIMEOUT_SECONDS = "5";

  private Connections() {}

  static Connection open(DatabaseAddress address) throws SQLException {
    Properties properties = address.credentials();
    PGProperty.LOGIN_TIMEOUT.set(properties, LOGIN_TIMEOUT_SECONDS);
    return DriverManager.getConnection(address.url(), properties);
  }
}
