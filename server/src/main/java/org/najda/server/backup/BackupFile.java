package org.najda.server.backup;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.najda.server.backup.Manifest.TableContent;
import org.najda.server.cli.BadInput;

/** A backup that was found whole: every entry's bytes are those that were written. */
final class BackupFile implements Closeable {
  /** A manifest is some ten thousand bytes; a packed one may claim to be any size. */
  private static final int MOST_MANIFEST_BYTES = 16_000_000;

  private final Path path;
  private final ZipFile zip;

  private BackupFile(Path path, ZipFile zip) {
    this.path = path;
    this.zip = zip;
  }

  /**
   * @throws BadInput it is no ZIP file, or damaged
   */
  static BackupFile open(Path path) throws IOException {
    try {
      BackupFile file = new BackupFile(path, new ZipFile(path.toFile()));
      try {
        file.requireWhole();
        return file;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (ZipException e) {
      throw new BadInput(path + ": not a backup, or not the whole of one");
    }
  }

  /** {@link ZipFile} itself hands out damaged bytes as if they were whole. */
  private void requireWhole() throws IOException {
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!isWhole(entry)) {
        throw new BadInput(path + ": damaged, its " + entry.getName() + " cannot be trusted");
      }
    }
  }

  private boolean isWhole(ZipEntry entry) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream content = new CheckedInputStream(zip.getInputStream(entry), sum)) {
      content.transferTo(OutputStream.nullOutputStream());
      return sum.getValue() == entry.getCrc();
    } catch (ZipException | EOFException e) {
      return false;
    }
  }

  Manifest manifest() throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new BadInput(path + ": not a backup of Najda: it has no " + Manifest.NAME);
    }
    try (InputStream content = zip.getInputStream(entry)) {
      return Manifest.read(content.readNBytes(MOST_MANIFEST_BYTES), path.toString());
    }
  }

  /** The rows of a table, as PostgreSQL copied them out. */
  InputStream rows(TableContent table) throws IOException {
    ZipEntry entry = zip.getEntry(table.entry());
    if (entry == null) {
      throw new BadInput("%s: it lacks %s".formatted(path, table.entry()));
    }
    return zip.getInputStream(entry);
  }

  /** Puts the maps into a data folder. */
  void restoreMaps(Path data) throws IOException {
    MapFolder.restore(zip, data);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
