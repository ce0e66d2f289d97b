package org.najda.server.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Najda starts for itself in its data directory, and starts again should it
 * die. It listens on loopback alone, on a free port, and asks everybody for a password.
 */
final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int FAILURES_A_WARNING = 40;
  private static final long PAUSE_MILLIS = 100;
  private static final Duration OWNER_CLOSES_WITHIN = Duration.ofSeconds(7);
  private static final String MAINTENANCE = "postgres";

  private final PostgresFolder folder;
  private final int port;
  private @Nullable PostmasterFile started;
  private boolean closed;

  private EmbeddedPostgres(PostgresFolder folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts the server; one that a killed Najda left behind on this data is stopped first.
   *
   * @throws StoreException when it does not come up
   */
  static EmbeddedPostgres start(DataDir dir) {
    PostgresFolder folder = PostgresFolder.open(dir);
    stopLeftBehind(folder);
    EmbeddedPostgres postgres = new EmbeddedPostgres(folder, freePort());
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::endWithoutOwner, "postgres-end"));
    postgres.run();
    postgres.makeDatabase();
    Thread.ofPlatform().daemon().name("postgres-watch").start(postgres::watch);
    return postgres;
  }

  /**
   * The owner's address on the server that another process runs in {@code dir}.
   *
   * @throws StoreException when none runs there
   */
  static DatabaseAddress running(DataDir dir) {
    PostmasterFile file =
        PostmasterFile.find(PostgresFolder.data(dir.path()))
            .filter(found -> found.port() > 0 && found.process().isPresent())
            .orElseThrow(
                () -> new StoreException("No PostgreSQL runs in %s.".formatted(dir.path())));
    DatabaseAddress owner = PostgresFolder.owner(dir, file.port(), PostgresFolder.DATABASE);
    requireOurs(owner, file.data());
    return owner;
  }

  /** The address of the database, as the owner of its tables. */
  DatabaseAddress owner() {
    return PostgresFolder.owner(folder.dir(), port, PostgresFolder.DATABASE);
  }

  private static void stopLeftBehind(PostgresFolder folder) {
    PostmasterFile.find(folder.data())
        .ifPresent(left -> {
          if (left.process().isPresent()) {
            Programs.output(folder.control("stop", "--mode=fast"));
          } else {
            left.disown();
          }
        });
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StoreException("No free port on 127.0.0.1.", e);
    }
  }

  private void run() {
    Programs.output(folder.control("start", "--log=" + folder.log(), "--options=-p " + port));
    requireOurs(PostgresFolder.owner(folder.dir(), port, MAINTENANCE), folder.data());
    started =
        PostmasterFile.find(folder.data())
            .orElseThrow(() -> new StoreException("PostgreSQL ended as soon as it had started."));
  }

  private static void requireOurs(DatabaseAddress address, Path data) {
    try (Connection connection = Connections.open(address)) {
      String served = ServerCheck.setting(connection, "data_directory");
      if (!Path.of(served).equals(data)) {
        throw new StoreException(
            "The PostgreSQL at %s serves %s, not %s.".formatted(address, served, data));
      }
    } catch (SQLException e) {
      throw new StoreException(
          "The embedded PostgreSQL at %s does not answer: %s".formatted(address, e.getMessage()),
          e);
    }
  }

  private void makeDatabase() {
    try (Connection connection =
            Connections.open(PostgresFolder.owner(folder.dir(), port, MAINTENANCE));
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT 1 FROM pg_database WHERE datname = '" + PostgresFolder.DATABASE + "'")) {
      if (!found.next()) {
        statement.execute("CREATE DATABASE " + PostgresFolder.DATABASE);
      }
    } catch (SQLException e) {
      throw new StoreException("The database cannot be made.", e);
    }
  }

  /**
   * Starts the server again whenever it has died; its last backends may take a moment to leave.
   * Looks at the process itself: one that died stays in the list of processes where nobody asks for
   * its exit code, as in many containers.
   */
  private synchronized void watch() {
    int failures = 0;
    while (!closed) {
      try {
        if (started == null || started.process().isEmpty()) {
          stopLeftBehind(folder);
          run();
          LOG.warn("The embedded PostgreSQL had died and was started again.");
        }
        failures = 0;
      } catch (StoreException e) {
        failures++;
        if (failures % FAILURES_A_WARNING == 0) {
          LOG.error("The embedded PostgreSQL does not come back yet: {}", e.getMessage());
        }
      }
      pause();
    }
  }

  private void pause() {
    try {
      wait(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
      Thread.currentThread().interrupt();
    }
  }

  /**
   * At the end of the process the owner closes the server when it needs it no longer. A signal
   * during the start finds no owner yet: then this does.
   */
  private synchronized void endWithoutOwner() {
    long until = System.nanoTime() + OWNER_CLOSES_WITHIN.toNanos();
    try {
      while (!closed && System.nanoTime() < until) {
        wait(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (PostmasterFile.find(folder.data()).isPresent()) {
      close();
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      notifyAll();
      Programs.output(folder.control("stop", "--mode=fast"));
    }
  }
}
