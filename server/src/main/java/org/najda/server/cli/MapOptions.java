package org.najda.server.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which map a command means: the options {@code --data} and {@code --name}. */
final class MapOptions {
  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Najda's folder.")
  Path data;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "main",
      description = "Name of the map. Default: ${DEFAULT-VALUE}")
  String name;

  /**
   * The map's folder, whether it is there or not.
   *
   * @throws BadInput the name is none
   */
  Path folder() {
    return new DataDirectory(data).map(name);
  }
}
