package org.najda.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program of PostgreSQL to its end. */
final class Programs {
  private static final long LONGEST_SECONDS = 360;

  private Programs() {}

  /**
   * What the program printed, which then ended well.
   *
   * @throws StoreException with what it printed when it ended badly or not at all
   */
  static String output(List<String> command) {
    Path log = temporary();
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw failed(command, "it did not end within %d s".formatted(LONGEST_SECONDS));
      }
      String said = Files.readString(log);
      if (process.exitValue() != 0) {
        throw failed(command, said.strip());
      }
      return said;
    } catch (IOException e) {
      throw new StoreException("%s cannot be started.".formatted(command.getFirst()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(command, "it was interrupted");
    } finally {
      log.toFile().delete();
    }
  }

  // A pipe would stay open as long as the server that pg_ctl leaves behind.
  private static Path temporary() {
    try {
      return Files.createTempFile("najda-", ".log");
    } catch (IOException e) {
      throw new StoreException("No temporary file can be made.", e);
    }
  }

  private static StoreException failed(List<String> command, String said) {
    return new StoreException("%s failed: %s".formatted(String.join(" ", command), said));
  }
}
