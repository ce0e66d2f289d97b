package org.najda.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What somebody with the owner's password could do to the tables. */
public final class OwnerConnection {
  private OwnerConnection() {}

  /** A connection to the shared store as the owner of all tables. */
  public static Connection open() throws SQLException {
    return open(SharedStore.dir());
  }

  /** The same to the embedded PostgreSQL that runs in another directory. */
  public static Connection open(DataDir dir) throws SQLException {
    return Connections.open(EmbeddedPostgres.running(dir));
  }

  /** The same to a database that {@link #makeDatabase} made in the shared store. */
  public static Connection openUrl(String url) throws SQLException {
    DatabaseAddress owner = EmbeddedPostgres.running(SharedStore.dir());
    return Connections.open(DatabaseAddress.of(url, owner.password()));
  }

  /**
   * Makes an empty database on the embedded PostgreSQL of a directory; gives the owner's address.
   */
  public static String makeDatabase(DataDir dir, String name) throws SQLException {
    DatabaseAddress owner = EmbeddedPostgres.running(dir);
    try (Connection connection = Connections.open(owner);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return owner.url().replaceAll("/[^/]*$", "/" + name) + "?user=" + owner.user();
  }
}
