package org.najda.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.najda.roads.Profile;
import org.najda.roads.map.RoadMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which graph of which map a command means: a map, and {@code --profile}. */
final class GraphOptions {
  @Mixin MapOptions map;

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "PROFILE",
      description = "car, emergency, motorcycle or foot.")
  Profile profile;

  /**
   * Reads the map.
   *
   * @param told what a person who waits is told
   * @throws IOException there is no map, or it can't be read
   */
  RoadMap open(PrintWriter told) throws IOException {
    return RoadMap.open(
        map.folder(),
        step -> {
          told.println(step);
          told.flush();
        });
  }
}
