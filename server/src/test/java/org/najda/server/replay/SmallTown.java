package org.najda.server.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A town of straight streets, 9 by 9 crossings, about 100 m apart, with a log of its own. */
final class SmallTown {
  private static final int SIDE = 9;

  private SmallTown() {}

  static Path map(Path folder) throws IOException {
    StringBuilder osm = new StringBuilder("<osm version=\"0.6\">\n");
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        osm.append(
            "<node id=\"%d\" version=\"1\" lat=\"%.4f\" lon=\"%.4f\"/>%n"
                .formatted(1 + row * SIDE + column, 33.5 + row * 0.001, -7.6 + column * 0.001));
      }
    }
    for (int street = 0; street < SIDE; street++) {
      way(osm, 1 + street, 1 + street * SIDE, 1);
      way(osm, 100 + street, 1 + street, SIDE);
    }
    Path file = folder.resolve("town.osm");
    Files.writeString(file, osm + "</osm>\n");
    return file;
  }

  private static void way(StringBuilder osm, int id, int first, int step) {
    osm.append("<way id=\"%d\" version=\"1\">".formatted(id));
    for (int i = 0; i < SIDE; i++) {
      osm.append("<nd ref=\"%d\"/>".formatted(first + i * step));
    }
    osm.append("<tag k=\"highway\" v=\"residential\"/></way>\n");
  }

  static Path log(Path folder, String... rows) throws IOException {
    Path file = folder.resolve("log.csv");
    Files.writeString(
        file,
        "id,type,category,priority,lat,lon,received,dispatched,enroute,on_scene,cleared,unit\n"
            + String.join("\n", rows));
    return file;
  }
}
