package org.najda.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small town for tests: streets in a square grid, 100 m apart. */
final class GridMap {
  private static final int LINES = 14;

  private GridMap() {}

  static Path write(Path folder) throws IOException {
    StringBuilder osm = new StringBuilder("<osm version=\"0.6\">\n");
    for (int row = 0; row < LINES; row++) {
      for (int column = 0; column < LINES; column++) {
        osm.append(
            "<node id=\"%d\" lat=\"%.4f\" lon=\"%.4f\"/>%n"
                .formatted(id(row, column), 32.5 + row * 0.0009, -8.8 + column * 0.00107));
      }
    }
    osm.append(place(9001, "city", "Essai", 7)).append(place(9002, "suburb", "El Bled", 13));
    for (int line = 0; line < LINES; line++) {
      way(osm, 1000 + line, line, true);
      way(osm, 2000 + line, line, false);
    }
    return Files.writeString(folder.resolve("grid.osm"), osm.append("</osm>\n"));
  }

  private static void way(StringBuilder osm, int id, int line, boolean eastward) {
    osm.append("<way id=\"%d\">".formatted(id));
    for (int i = 0; i < LINES; i++) {
      osm.append("<nd ref=\"%d\"/>".formatted(eastward ? id(line, i) : id(i, line)));
    }
    osm.append("<tag k=\"highway\" v=\"residential\"/>");
    osm.append("<tag k=\"name\" v=\"Rue %d\"/></way>%n".formatted(id));
  }

  /** A name over the middle of a row of streets, a little east of the town's own middle. */
  private static String place(int id, String type, String name, int row) {
    return """
    <node id="%d" lat="%.4f" lon="%.4f">
      <tag k="place" v="%s"/><tag k="name" v="%s"/>
    </node>
    """
        .formatted(id, 32.5 + row * 0.0009, -8.8 + (LINES - 3) * 0.00107, type, name);
  }

  private static int id(int row, int column) {
    return 1 + row * LINES + column;
  }
}
