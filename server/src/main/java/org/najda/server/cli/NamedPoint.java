package org.najda.server.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.najda.roads.Point;
import org.najda.server.table.Columns;
import org.najda.server.table.LenientTable;
import org.najda.server.table.Problem;
import org.najda.server.table.Row;
import org.najda.server.table.UnreadableTable;

/**
 * A row of a CSV file with the columns {@code id,lat,lon}, in any order, beside any others.
 *
 * @param where file and line, for messages
 */
record NamedPoint(String where, String id, Point point) {
  private static final String REMEDY = "give each row an id of its own and a place in degrees";

  /**
   * All rows of a file.
   *
   * @throws BadInput a missing column, a number that is none, a place that is not on the Earth, an
   *     id that is empty or there twice; every such row with file and line
   */
  static List<NamedPoint> list(Path file) throws IOException {
    List<NamedPoint> points = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Row row : rows(file)) {
      try {
        NamedPoint point = of(file + ":" + row.line(), row);
        if (!ids.add(point.id)) {
          throw new IllegalArgumentException("id '" + point.id + "' is there twice");
        }
        points.add(point);
      } catch (IllegalArgumentException wrong) {
        problems.add(
            new Problem(file.toString(), row.line(), null, wrong.getMessage(), REMEDY).toString());
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInput(String.join(System.lineSeparator(), problems));
    }
    return points;
  }

  private static List<Row> rows(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new BadInput(file + ": is a folder, not a CSV file");
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return LenientTable.read(file.toString(), bytes, Columns.of("id", "lat", "lon")).rows();
    } catch (UnreadableTable unreadable) {
      throw new BadInput(unreadable.problem().toString());
    }
  }

  private static NamedPoint of(String where, Row row) {
    String id = row.cell("id");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("the id is empty");
    }
    return new NamedPoint(where, id, Point.ofDegrees(degrees(row, "lat"), degrees(row, "lon")));
  }

  private static double degrees(Row row, String column) {
    String text = row.cell(column);
    try {
      return new BigDecimal(text).doubleValue();
    } catch (NumberFormatException notNumber) {
      throw new IllegalArgumentException(column + " '" + text + "' is not a number");
    }
  }
}
