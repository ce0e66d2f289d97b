package org.najda.server.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.najda.core.RoomId;

/**
 * One real embedded PostgreSQL for all tests of a JVM; started when first asked for, gone with the
 * JVM. Tests keep out of one another's way by taking a room of their own.
 */
public final class SharedStore {
  private static final AtomicInteger ROOMS = new AtomicInteger();

  private SharedStore() {}

  /** The store; never close it. */
  public static Database database() {
    return Holder.DATABASE;
  }

  /** Its directory. */
  public static DataDir dir() {
    return Holder.DIR;
  }

  /** A room that no other test uses. */
  public static RoomId freshRoom() {
    return new RoomId("test-" + ROOMS.incrementAndGet());
  }

  /** Takes a directory away with all that is in it. */
  public static void remove(Path dir) {
    try (Stream<Path> all = Files.walk(dir)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    private static final DataDir DIR = temporary();
    private static final Database DATABASE = Database.embedded(DIR);

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(Holder::end));
    }

    private static DataDir temporary() {
      try {
        return DataDir.open(ReadyData.at(Files.createTempDirectory("najda-test-")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void end() {
      DATABASE.close();
      remove(DIR.path());
    }
  }
}
