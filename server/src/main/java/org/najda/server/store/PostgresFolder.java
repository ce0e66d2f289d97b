package org.najda.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The embedded PostgreSQL's folder in the data directory: programs, data, log and the superuser's
 * password. Makes the data and writes the settings; runs nothing that stays.
 */
record PostgresFolder(DataDir dir, PostgresBinaries binaries) {
  static final String OWNER = "najda_owner";
  static final String DATABASE = "najda";

  private static final String NAME = "postgres";
  private static final String PASSWORD = "postgres/owner.password";
  private static final String DATA = "data";

  // After a crash it reads its log again first, a gigabyte at most.
  private static final int RECOVERY_SECONDS = 300;

  // Statements and details of errors can hold personal values: the log gets neither.
  private static final String SETTINGS =
      """
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      password_encryption = 'scram-sha-256'
      max_connections = 60
      max_wal_size = '1GB'
      shared_buffers = '256MB'
      random_page_cost = 1.1
      jit = off
      timezone = 'UTC'
      log_timezone = 'UTC'
      log_min_error_statement = 'panic'
      log_error_verbosity = 'terse'
      """;

  private static final String WHO_MAY_CONNECT =
      """
      host all all 127.0.0.1/32 scram-sha-256
      """;

  /** Opens the folder, making the data on first use and writing the settings anew each time. */
  static PostgresFolder open(DataDir dir) {
    Path parent = dir.directory(NAME);
    PostgresFolder folder = new PostgresFolder(dir, PostgresBinaries.in(parent));
    if (Files.isDirectory(folder.data())) {
      folder.requireVersion();
    } else {
      folder.make();
    }
    dir.write(NAME + "/" + DATA + "/postgresql.conf", SETTINGS);
    dir.write(NAME + "/" + DATA + "/pg_hba.conf", WHO_MAY_CONNECT);
    return folder;
  }

  /** The data directory of the embedded server in {@code dir}, whether it is there or not. */
  static Path data(Path dir) {
    return dir.resolve(NAME).resolve(DATA);
  }

  Path data() {
    return data(dir.path());
  }

  Path log() {
    return dir.resolve(NAME).resolve("server.log");
  }

  static DatabaseAddress owner(DataDir dir, int port, String database) {
    return DatabaseAddress.loopback(port, database, OWNER, dir.secret(PASSWORD));
  }

  private void make() {
    dir.secret(PASSWORD);
    try {
      Path draft = Files.createTempDirectory(dir.resolve(NAME), "making-");
      Programs.output(
          binaries.command(
              "initdb",
              "--pgdata=" + draft,
              "--username=" + OWNER,
              "--pwfile=" + dir.resolve(PASSWORD),
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--locale=C.UTF-8",
              "--data-checksums"));
      Files.move(draft, data());
    } catch (IOException e) {
      throw new StoreException("The embedded PostgreSQL's data cannot be made.", e);
    }
  }

  private void requireVersion() {
    String own = binaries.majorVersion();
    String found = dir.read(NAME + "/" + DATA + "/PG_VERSION").strip();
    if (!found.equals(own)) {
      throw new StoreException(
          """
          The data in %s was made by PostgreSQL %s, and this Najda brings PostgreSQL %s, which \
          cannot read it. Make a backup with the Najda that made it (najda backup --data %s --to \
          FILE), then restore that into an empty directory with this one.\
          """
              .formatted(data(), found, own, dir.path()));
    }
  }

  /** Arguments for pg_ctl to act on this folder's server. */
  List<String> control(String... arguments) {
    List<String> command =
        binaries.command(
            "pg_ctl", "--pgdata=" + data(), "--wait", "--timeout=" + RECOVERY_SECONDS, "--silent");
    command.addAll(List.of(arguments));
    return command;
  }
}
