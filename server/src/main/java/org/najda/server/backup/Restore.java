package org.najda.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.najda.server.backup.Manifest.TableContent;
import org.najda.server.cli.BadInput;
import org.najda.server.projection.ProjectionCheck;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.verify.Verification;
import org.najda.server.verify.VerifyReport;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Makes a data folder from a backup, and fills the database that belongs to it. */
final class Restore {
  private final Path file;
  private final Opening opening;

  /** Opens the database of a folder: the embedded one in it, or one elsewhere. */
  @FunctionalInterface
  interface Opening {
    Database open(DataDir dir) throws IOException;
  }

  Restore(Path file, Opening opening) {
    this.file = file;
    this.opening = opening;
  }

  /**
   * What was restored.
   *
   * @param report of the verification of the new folder
   */
  record Result(Manifest manifest, VerifyReport report) {
    /** Whether it is whole, and each room ends where it ended when the backup was made. */
    boolean ok() {
      List<VerifyReport.Room> wanted =
          manifest.rooms().stream()
              .map(r -> new VerifyReport.Room(r.room(), r.seq(), r.head(), r.stateHash()))
              .toList();
      return report.ok() && report.rooms().equals(wanted);
    }
  }

  /**
   * Fills the folder; it is there under its name only when everything is in it.
   *
   * @param folder not there, or empty
   * @throws BadInput the file is damaged or no backup that this Najda reads, or the folder or the
   *     database holds something
   */
  Result into(Path folder) throws IOException, SQLException {
    Path target = folder.toAbsolutePath();
    requireEmpty(target);
    try (BackupFile backup = BackupFile.open(file)) {
      Manifest manifest = backup.manifest();
      Path draft = target.resolveSibling(target.getFileName() + ".restoring");
      remove(draft);
      try {
        VerifyReport report = fill(backup, manifest, DataDir.open(draft));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        return new Result(manifest, report);
      } finally {
        remove(draft);
      }
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new BadInput(folder + ": a file; restore needs a folder that is empty or not there");
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new BadInput(folder + ": not empty; restore into an empty folder or a new name");
      }
    }
  }

  private VerifyReport fill(BackupFile backup, Manifest manifest, DataDir dir)
      throws IOException, SQLException {
    backup.restoreMaps(dir.path());
    try (Database database = opening.open(dir)) {
      DataSource source = database.dataSource();
      try (Connection connection = source.getConnection()) {
        Catalogue.actAs(connection, "@restore", false);
        requireSchema(manifest, Catalogue.schema(connection));
        requireTables(manifest.tables(), Catalogue.tables(connection));
        requireEmpty(connection, manifest.tables());
        connection.setAutoCommit(false);
        makeDays(connection, manifest.days());
        for (TableContent table : manifest.tables()) {
          load(connection, backup, table);
        }
        connection.commit();
      }
      return VerifyReport.of(Verification.of(source, ProjectionCheck.kind(source)).run());
    }
  }

  private void requireSchema(Manifest manifest, String own) {
    if (!manifest.schema().equals(own)) {
      throw new BadInput(
          """
          %s: its tables are of form %s, this Najda's of form %s; restore it with the Najda that \
          made it, then start this one on the folder\
          """
              .formatted(file, manifest.schema(), own));
    }
  }

  /** Their names become part of statements, so whoever altered a backup must not choose them. */
  private void requireTables(List<TableContent> tables, List<TableContent> own) {
    Set<String> before = new HashSet<>();
    for (TableContent table : tables) {
      if (own.stream().noneMatch(table::isOfTable) || !before.add(table.name())) {
        throw new BadInput(
            "%s: its manifest names a table that this Najda does not have, or one twice"
                .formatted(file));
      }
    }
  }

  private static void requireEmpty(Connection connection, List<TableContent> tables)
      throws SQLException {
    for (TableContent table : tables) {
      if (Catalogue.holdsRows(connection, table.name())) {
        throw new BadInput(
            "the database's table %s is not empty; restore into an empty database"
                .formatted(table.name()));
      }
    }
  }

  private static void makeDays(Connection connection, List<LocalDate> days) throws SQLException {
    try (PreparedStatement create = connection.prepareStatement("SELECT create_position_day(?)")) {
      for (LocalDate day : days) {
        create.setObject(1, day);
        create.execute();
      }
    }
  }

  private void load(Connection connection, BackupFile backup, TableContent table)
      throws IOException, SQLException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    try (InputStream content = backup.rows(table)) {
      String columns = String.join(", ", table.columns());
      // What rows protect themselves from can't be copied into, only inserted.
      boolean walled = Catalogue.protectsRows(connection, table.name());
      String into = walled ? Catalogue.makeTwin(connection, table.name()) : table.name();
      long rows = copy.copyIn("COPY %s (%s) FROM STDIN".formatted(into, columns), content);
      if (walled) {
        Catalogue.moveFromTwin(connection, table.name(), columns);
      }
      Catalogue.drawNumbersInUse(connection, table.name());
      if (rows != table.rows()) {
        throw new BadInput(
            "%s: table %s has %d rows, not %d".formatted(file, table.name(), rows, table.rows()));
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
