package org.najda.server.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.najda.roads.Point;

/**
 * A row of a CSV file with the columns {@code id,lat,lon}, in any order, beside any others.
 *
 * @param where file and line, for messages
 */
record NamedPoint(String where, String id, Point point) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  /**
   * All rows of a file.
   *
   * @throws BadInput a missing column, a number that is none, a place that is not on the Earth, an
   *     id that is empty or there twice; with file and line
   */
  static List<NamedPoint> list(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser csv = FORMAT.parse(reader)) {
      List<NamedPoint> points = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      checkColumns(file, csv);
      for (CSVRecord row : csv) {
        NamedPoint point = of(file + ":" + csv.getCurrentLineNumber(), row);
        if (!ids.add(point.id)) {
          throw new BadInput(point.where + ": id '" + point.id + "' is there twice");
        }
        points.add(point);
      }
      return points;
    } catch (CharacterCodingException notText) {
      throw new BadInput(file + ": is not UTF-8 text");
    } catch (UncheckedIOException | IllegalArgumentException broken) {
      throw new BadInput(file + ": is not CSV: " + broken.getMessage());
    }
  }

  private static void checkColumns(Path file, CSVParser csv) {
    for (String column : List.of("id", "lat", "lon")) {
      if (!csv.getHeaderMap().containsKey(column)) {
        throw new BadInput(
            file + ":1: column '" + column + "' is missing; the first line must name id,lat,lon");
      }
    }
  }

  private static NamedPoint of(String where, CSVRecord row) {
    String id = value(where, row, "id");
    if (id.isEmpty()) {
      throw new BadInput(where + ": the id is empty");
    }
    double lat = degrees(where, row, "lat");
    double lon = degrees(where, row, "lon");
    try {
      return new NamedPoint(where, id, Point.ofDegrees(lat, lon));
    } catch (IllegalArgumentException outside) {
      throw new BadInput(where + ": " + outside.getMessage());
    }
  }

  private static String value(String where, CSVRecord row, String column) {
    if (!row.isSet(column)) {
      throw new BadInput(where + ": the row ends before column '" + column + "'");
    }
    return row.get(column);
  }

  private static double degrees(String where, CSVRecord row, String column) {
    String text = value(where, row, column);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notNumber) {
      throw new BadInput(where + ": " + column + " '" + text + "' is not a number in degrees");
    }
  }
}
