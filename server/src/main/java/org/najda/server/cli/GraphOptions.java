package org.najda.server.cli;

import java.io.IOException;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.RoadMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which graph a command means: a map, and {@code --profile}. */
final class GraphOptions {
  @Mixin MapOptions map;

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "PROFILE",
      description = "car, emergency, motorcycle or foot.")
  Profile profile;

  /**
   * Reads it.
   *
   * @throws IOException there is no map, or it can't be read
   */
  RoadGraph open() throws IOException {
    return RoadMap.open(map.folder()).graph(profile);
  }
}
