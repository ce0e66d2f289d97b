package org.najda.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.najda.server.cli.BadInput;

/** The imported road maps of a data folder. */
final class MapFolder {
  private static final String PREFIX = "maps/";

  private MapFolder() {}

  static void write(Path data, ZipOutputStream zip) throws IOException {
    Path maps = data.resolve(PREFIX);
    if (!Files.isDirectory(maps)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(maps)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      zip.putNextEntry(new ZipEntry(PREFIX + maps.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, zip);
      zip.closeEntry();
    }
  }

  /**
   * @throws BadInput an entry would lie outside the folder
   */
  static void restore(ZipFile zip, Path data) throws IOException {
    Path maps = data.resolve(PREFIX);
    try (Stream<? extends ZipEntry> entries = zip.stream()) {
      entries
          .filter(entry -> entry.getName().startsWith(PREFIX))
          .forEach(entry -> restore(zip, entry, maps));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void restore(ZipFile zip, ZipEntry entry, Path maps) {
    Path file = maps.resolve(entry.getName().substring(PREFIX.length())).normalize();
    if (!file.startsWith(maps)) {
      throw new BadInput(zip.getName() + ": the entry " + entry.getName() + " leads out of it");
    }
    try (InputStream content = zip.getInputStream(entry)) {
      Files.createDirectories(file.getParent());
      Files.copy(content, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
