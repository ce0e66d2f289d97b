package org.najda.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * An opened PostgreSQL with Najda's tables in it: the embedded one of a data directory, or any of
 * version 15 or later.
 *
 * <p>Tables belong to the owner, who migrates them; {@link #dataSource()} is the role that the
 * program works as, neither superuser nor owner. It reads and writes all tables, but the journal it
 * can only read and add to.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 16;
  private static final long CONNECTION_TIMEOUT_MILLIS = 5_000;
  private static final int SOCKET_TIMEOUT_SECONDS = 30;
  private static final int SEND_BUFFER_BYTES = 256 * 1024;

  private final HikariDataSource pool;
  private final @Nullable DatabaseAddress owner;
  private final Deque<AutoCloseable> owned;

  private Database(
      HikariDataSource pool, @Nullable DatabaseAddress owner, Deque<AutoCloseable> owned) {
    this.pool = pool;
    this.owner = owner;
    this.owned = owned;
  }

  /**
   * Owns the directory and the embedded PostgreSQL in it, starting that.
   *
   * @throws StoreException when another process holds the directory or PostgreSQL cannot start
   */
  public static Database embedded(DataDir dir) {
    return owning(dir, owned -> migrated(started(dir, owned), dir, owned));
  }

  /**
   * As {@link #embedded}, only to read: no table is made or changed.
   *
   * @throws NoTablesException when Najda has never been at it
   */
  public static Database embeddedReading(DataDir dir) {
    return owning(dir, owned -> reading(started(dir, owned), owned));
  }

  private static DatabaseAddress started(DataDir dir, Deque<AutoCloseable> owned) {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(dir);
    owned.push(postgres);
    return postgres.owner();
  }

  private static Database owning(DataDir dir, Function<Deque<AutoCloseable>, Database> open) {
    Deque<AutoCloseable> owned = new ArrayDeque<>();
    try {
      owned.push(dir.lock());
      return open.apply(owned);
    } catch (RuntimeException e) {
      closeAll(owned, e);
      throw e;
    }
  }

  /**
   * Owns the directory and works on a PostgreSQL elsewhere.
   *
   * @param url {@code jdbc:postgresql://…?user=…} of the role that shall own the tables
   * @param password of that role; empty when the server asks for none
   * @throws StoreException when the server cannot be used, with what to do
   */
  public static Database external(DataDir dir, String url, String password) {
    return owning(dir, owned -> migrated(DatabaseAddress.of(url, password), dir, owned));
  }

  /** Whether an embedded database was ever made in the directory. */
  public static boolean isIn(Path dir) {
    return Files.isDirectory(PostgresFolder.data(dir));
  }

  /**
   * Works beside a Najda that serves this directory, on its embedded PostgreSQL, owning nothing.
   *
   * @throws StoreException when no PostgreSQL runs there
   */
  public static Database beside(DataDir dir) {
    DatabaseAddress owner = EmbeddedPostgres.running(dir);
    return new Database(
        pool(AppRole.of(owner.database(), dir).address(owner)), owner, new ArrayDeque<>());
  }

  /**
   * Only reads a PostgreSQL elsewhere, whoever else works on it.
   *
   * @param url as for {@link #external}
   * @throws StoreException when it cannot be reached
   * @throws NoTablesException when it is none of Najda's
   */
  public static Database reading(String url, String password) {
    return reading(DatabaseAddress.of(url, password), new ArrayDeque<>());
  }

  private static Database reading(DatabaseAddress owner, Deque<AutoCloseable> owned) {
    ServerCheck.requireUsable(owner);
    ServerCheck.requireTables(owner);
    HikariConfig config = config(owner);
    config.setConnectionInitSql("SET default_transaction_read_only = on");
    return new Database(new HikariDataSource(config), null, owned);
  }

  private static Database migrated(DatabaseAddress owner, DataDir dir, Deque<AutoCloseable> owned) {
    ServerCheck.requireUsable(owner);
    AppRole role = AppRole.of(owner.database(), dir);
    role.requireLogin(owner);
    Migration.run(owner);
    role.grant(owner);
    HikariDataSource pool = pool(role.address(owner));
    owned.push(pool);
    return new Database(pool, owner, owned);
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    return new HikariDataSource(config(address));
  }

  private static HikariConfig config(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("najda");
    config.setJdbcUrl(address.url());
    config.setDataSourceProperties(address.credentials());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
    config.addDataSourceProperty(PGProperty.REWRITE_BATCHED_INSERTS.getName(), "true");
    config.addDataSourceProperty(
        PGProperty.SOCKET_TIMEOUT.getName(), Integer.toString(SOCKET_TIMEOUT_SECONDS));
    config.addDataSourceProperty(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
    // A batch goes out as one piece: each piece wakes PostgreSQL.
    config.addDataSourceProperty(
        PGProperty.MAX_SEND_BUFFER_SIZE.getName(), Integer.toString(SEND_BUFFER_BYTES));
    return config;
  }

  /** Connections as the role the program works as. */
  public DataSource dataSource() {
    return pool;
  }

  /**
   * Has PostgreSQL learn what the tables hold, after much was brought in at once: it gathers that
   * by itself only after a while, and until then plans as if it knew nothing.
   *
   * @throws StoreException when it cannot
   */
  public void analyze() {
    DatabaseAddress of = Objects.requireNonNull(owner, "It was opened only to be read.");
    try (Connection connection = DriverManager.getConnection(of.url(), of.credentials());
        Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE");
    } catch (SQLException e) {
      throw new StoreException("PostgreSQL could not gather its statistics.", e);
    }
  }

  /** Closes the connections, stops the embedded PostgreSQL and gives the directory back. */
  @Override
  public void close() {
    pool.close();
    RuntimeException failure = new StoreException("The store did not close in order.");
    closeAll(owned, failure);
    if (failure.getSuppressed().length > 0) {
      throw failure;
    }
  }

  private static void closeAll(Deque<AutoCloseable> owned, RuntimeException failure) {
    while (!owned.isEmpty()) {
      try {
        owned.pop().close();
      } catch (Exception e) {
        failure.addSuppressed(e);
      }
    }
  }
}
