package org.najda.server.killing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.najda.server.Najda;

/** The program as a process of its own, which can be killed. */
final class NajdaProcess {
  private NajdaProcess() {}

  static ProcessBuilder of(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Najda.class.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
