package org.najda.server.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.najda.server.backup.Manifest.RoomHead;
import org.najda.server.backup.Manifest.TableContent;
import org.najda.server.journal.Rollback;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes a backup: every table as of one instant, whatever is committed meanwhile, and the maps.
 */
final class Backup {
  private final DataSource database;
  private final Path data;

  /**
   * @param data the data folder, for its maps
   */
  Backup(DataSource database, Path data) {
    this.database = database;
    this.data = data;
  }

  /**
   * Makes the file, for this user alone. Under its name it is whole or not there.
   *
   * @throws FileAlreadyExistsException there is such a file
   */
  Manifest write(Path to) throws IOException, SQLException {
    if (Files.exists(to)) {
      throw new FileAlreadyExistsException(to.toString(), null, "there is such a file already");
    }
    Path draft = to.resolveSibling(to.getFileName() + ".part");
    Files.deleteIfExists(draft);
    try {
      Manifest manifest = writeDraft(draft);
      Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Manifest writeDraft(Path draft) throws IOException, SQLException {
    try (FileChannel file =
        FileChannel.open(
            draft,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ZipOutputStream zip =
          new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
      zip.setLevel(Deflater.BEST_SPEED);
      Manifest manifest = write(zip);
      zip.finish();
      zip.flush();
      file.force(true);
      return manifest;
    }
  }

  private Manifest write(ZipOutputStream zip) throws IOException, SQLException {
    Manifest manifest;
    try (Connection connection = database.getConnection()) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try (Rollback _ = connection::rollback) {
        manifest = tables(connection, zip);
      }
    }
    MapFolder.write(data, zip);
    entry(zip, Manifest.NAME).write(manifest.json());
    zip.closeEntry();
    return manifest;
  }

  private Manifest tables(Connection connection, ZipOutputStream zip)
      throws IOException, SQLException {
    Instant madeAt = Instant.now();
    Catalogue.actAs(connection, "@backup", true);
    List<RoomHead> heads = new Heads(database).read(connection);
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    List<TableContent> written = new ArrayList<>();
    for (TableContent table : Catalogue.tables(connection)) {
      String columns = String.join(", ", table.columns());
      String sql = "COPY (SELECT %s FROM %s) TO STDOUT".formatted(columns, table.name());
      long rows = copy.copyOut(sql, entry(zip, table.entry()));
      zip.closeEntry();
      written.add(new TableContent(table.name(), table.columns(), rows));
    }
    return new Manifest(
        Manifest.FORMAT,
        Catalogue.schema(connection),
        madeAt,
        heads,
        written,
        Catalogue.positionDays(connection));
  }

  private static OutputStream entry(ZipOutputStream zip, String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    return zip;
  }
}
