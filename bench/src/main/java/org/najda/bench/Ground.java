package org.najda.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.najda.roads.city.InventedCity;
import org.najda.roads.map.RoadMap;
import org.najda.server.replay.ReplayMap;
import picocli.CommandLine.Option;

/** The map of a benchmark, the option {@code --map}: a given one, or the demo's invented city. */
final class Ground {
  private static final long SEED = 1;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "OpenStreetMap file or map folder. Default: the invented city.")
  @Nullable Path source;

  /**
   * @param work folder for what has to be made
   */
  RoadMap open(Path work, Consumer<String> told) throws IOException {
    if (source != null) {
      return ReplayMap.open(source, work, told::accept);
    }
    Path file = work.resolve("invented.osm");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      InventedCity.of(SEED).writeTo(out);
    }
    return ReplayMap.open(file, work, told::accept);
  }
}
