package org.najda.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real data that lies beside the project's folder and is not part of it. */
public final class SharedData {
  private SharedData() {}

  /** The file, or the test ends here and says why, which an assumption alone does not. */
  public static Path need(String name) {
    Path file = Path.of("..", "..", "shared", name);
    if (!Files.exists(file)) {
      System.err.println("NOT TESTED: " + file + " is absent");
      Assumptions.abort(file + " is absent");
    }
    return file;
  }
}
