package org.najda.server.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A town of two-way streets in a grid, under the posts of {@code definitions/room-example}. */
final class GridTown {
  private static final int SIDE = 12;
  private static final double SOUTH = 31.624;
  private static final double WEST = -8.028;
  private static final double STEP = 0.0025;

  private GridTown() {}

  static Path write(Path file) throws IOException {
    StringBuilder osm = new StringBuilder("<osm version='0.6'>\n");
    for (int i = 0; i < SIDE * SIDE; i++) {
      osm.append(
          "<node id='%d' lat='%.4f' lon='%.4f'/>\n"
              .formatted(i + 1, SOUTH + i / SIDE * STEP, WEST + i % SIDE * STEP));
    }
    for (int line = 0; line < SIDE; line++) {
      street(osm, 1_000 + line, "Rue " + line, line * SIDE + 1, 1);
      street(osm, 2_000 + line, "Avenue " + line, line + 1, SIDE);
    }
    return Files.writeString(file, osm.append("</osm>\n"));
  }

  private static void street(StringBuilder osm, int id, String name, int first, int step) {
    osm.append("<way id='%d'>".formatted(id));
    for (int i = 0; i < SIDE; i++) {
      osm.append("<nd ref='%d'/>".formatted(first + i * step));
    }
    osm.append("<tag k='highway' v='residential'/><tag k='name' v='%s'/></way>%n".formatted(name));
  }
}
