package org.najda.server.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;

/**
 * A folder that is gone when it is closed, with all that was put into it and the database in it;
 * also when the program is asked to end before that.
 */
public final class Workspace implements AutoCloseable {
  private final Path path;
  private final Thread atExit = new Thread(this::remove, "clear-workspace");
  private @Nullable Database database;
  private boolean gone;

  private Workspace(Path path) {
    this.path = path;
  }

  public static Workspace make() throws IOException {
    Workspace workspace = new Workspace(Files.createTempDirectory("najda-"));
    Runtime.getRuntime().addShutdownHook(workspace.atExit);
    return workspace;
  }

  public Path path() {
    return path;
  }

  /** Where {@link #database} lies. */
  public DataDir dataDir() {
    return DataDir.open(path.resolve("data"));
  }

  /** An embedded PostgreSQL in it, started when first asked for; closed with it. */
  public synchronized Database database() {
    if (gone) {
      throw new IllegalStateException("The workspace is gone.");
    }
    if (database == null) {
      database = Database.embedded(dataDir());
    }
    return database;
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The program is ending; the hook finds nothing left to do.
      return;
    }
  }

  private synchronized void remove() {
    if (gone) {
      return;
    }
    gone = true;
    if (database != null) {
      database.close();
    }
    try {
      for (Path each : inside()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> inside() throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
