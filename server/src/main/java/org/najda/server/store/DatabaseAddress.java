package org.najda.server.store;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where a PostgreSQL is and who asks.
 *
 * @param url {@code jdbc:postgresql://…}, without user and password
 */
record DatabaseAddress(String url, String user, String password) {
  /**
   * Takes an address as people give it ({@code --db}).
   *
   * @param password null when none was given
   * @throws StoreException when it is no address of a PostgreSQL, names no user or holds a password
   */
  static DatabaseAddress of(String url, @Nullable String password) {
    Properties parts = Driver.parseURL(url, new Properties());
    if (parts == null) {
      throw new StoreException(
          "--db needs an address such as jdbc:postgresql://127.0.0.1:5432/najda?user=najda.");
    }
    if (PGProperty.PASSWORD.getOrDefault(parts) != null) {
      throw new StoreException(
          "--db must not hold a password: addresses end up in lists of processes and in logs."
              + " Set NAJDA_DB_PASSWORD or give --db-password-file.");
    }
    String user = PGProperty.USER.getOrDefault(parts);
    if (user == null) {
      throw new StoreException("--db names no user: add ?user=NAME to the address.");
    }
    return new DatabaseAddress(withoutUser(url), user, password == null ? "" : password);
  }

  // The driver lets the address outrank what it is told beside it, and the address serves two
  // users.
  private static String withoutUser(String url) {
    return url.replaceFirst("([?&])user=[^&]*(&|$)", "$1").replaceFirst("[?&]$", "");
  }

  /** The same place, asked by somebody else. */
  DatabaseAddress as(String otherUser, String otherPassword) {
    return new DatabaseAddress(url, otherUser, otherPassword);
  }

  /** What a connection is opened with beside the address. */
  Properties credentials() {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, user);
    PGProperty.PASSWORD.set(properties, password);
    return properties;
  }

  String database() {
    Properties parts = Driver.parseURL(url, new Properties());
    String name = parts == null ? null : PGProperty.PG_DBNAME.getOrDefault(parts);
    return name == null ? user : name;
  }

  @Override
  public String toString() {
    return url + " as " + user;
  }

  static DatabaseAddress loopback(int port, String database, String user, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
  }
}
