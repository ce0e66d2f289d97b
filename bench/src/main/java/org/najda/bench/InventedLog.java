package org.najda.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;

/** A log of made-up calls on a map, the same every time. */
final class InventedLog {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final Instant START = Instant.parse("2015-01-01T00:00:00Z");
  private static final int MOST_SECONDS_BETWEEN = 660;

  private InventedLog() {}

  static Path write(RoadGraph graph, int incidents, Path folder) throws IOException {
    SplittableRandom random = new SplittableRandom(incidents);
    StringBuilder rows =
        new StringBuilder("id,priority,lat,lon,received,dispatched,enroute,on_scene,cleared\n");
    Instant received = START;
    for (int i = 0; i < incidents; i++) {
      received = received.plusSeconds(random.nextInt(MOST_SECONDS_BETWEEN));
      Instant dispatched = received.plusSeconds(random.nextInt(180));
      Instant onScene = dispatched.plusSeconds(random.nextInt(60, 900));
      Instant cleared = onScene.plusSeconds(random.nextInt(120, 2_400));
      Point place = graph.nodePlace(random.nextInt(graph.nodes()));
      rows.append(
          "I%d,%d,%s,%s,%s,%s,,%s,%s%n"
              .formatted(
                  i + 1,
                  random.nextInt(5),
                  place.lat(),
                  place.lon(),
                  time(received),
                  time(dispatched),
                  time(onScene),
                  time(cleared)));
    }
    return Files.writeString(folder.resolve("invented.csv"), rows);
  }

  private static String time(Instant at) {
    return TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
  }
}
