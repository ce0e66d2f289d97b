package org.najda.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Data directories as a first start leaves them, with Najda's tables and nothing in them. One is
 * made for all tests of a JVM; each gets a copy, which takes a tenth of the time. Whoever tests the
 * first start itself makes his own.
 */
public final class ReadyData {
  private ReadyData() {}

  /** Makes such a directory of one that is empty or not there yet. */
  public static Path at(Path dir) {
    try {
      Files.walkFileTree(Holder.MADE, new Copying(dir));
      return dir;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What never changes, PostgreSQL's programs, is linked. */
  private static final class Copying extends SimpleFileVisitor<Path> {
    private static final String PROGRAMS = "programs-";

    private final Path to;

    Copying(Path to) {
      this.to = to;
    }

    private Path target(Path from) {
      return to.resolve(Holder.MADE.relativize(from).toString());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
        throws IOException {
      if (!Files.isDirectory(target(from))) {
        Files.copy(from, target(from), StandardCopyOption.COPY_ATTRIBUTES);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
      if (attributes.isSymbolicLink()) {
        Files.createSymbolicLink(target(from), Files.readSymbolicLink(from));
      } else if (Holder.MADE.relativize(from).toString().contains(PROGRAMS)) {
        Files.createLink(target(from), from);
      } else {
        Files.copy(from, target(from), StandardCopyOption.COPY_ATTRIBUTES);
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private static final class Holder {
    private static final Path MADE = made();

    private static Path made() {
      try {
        Path dir = Files.createTempDirectory("najda-ready-").resolve("data");
        Database.embedded(DataDir.open(dir)).close();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> SharedStore.remove(dir.getParent())));
        return dir;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
