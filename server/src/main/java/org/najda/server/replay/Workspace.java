package org.najda.server.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone when it is closed, with all that was put into it. */
public final class Workspace implements AutoCloseable {
  private final Path path;

  private Workspace(Path path) {
    this.path = path;
  }

  public static Workspace make() throws IOException {
    return new Workspace(Files.createTempDirectory("najda-"));
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      List<Path> inside;
      try (Stream<Path> all = Files.walk(path)) {
        inside = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path each : inside) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
