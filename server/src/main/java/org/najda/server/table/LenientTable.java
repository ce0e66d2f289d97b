package org.najda.server.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads what a machine wrote and nobody can mend any more: every line that isn't empty is a row.
 * Cells that are missing are empty, cells too many are left out, broken quotes spoil their own line
 * only. So a cell can't hold a line break.
 */
public final class LenientTable {
  private LenientTable() {}

  /**
   * Reads a whole table.
   *
   * @throws UnreadableTable empty, or a required column is missing
   */
  public static Table read(String file, byte[] bytes, Columns columns) throws UnreadableTable {
    List<String> lines = Utf8.decodeLeniently(bytes).lines().toList();
    if (lines.isEmpty() || lines.getFirst().isBlank()) {
      throw new UnreadableTable(
          new Problem(
              file, 1, null, "no columns", "write " + columns.listed() + " into the first line"));
    }
    Header header = Header.read(file, lines.getFirst(), columns, false);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(header.separator())
            .setIgnoreSurroundingSpaces(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(new Row(i + 1, cells(header, format, lines.get(i))));
      }
    }
    return new Table(file, rows, List.of());
  }

  private static Map<String, String> cells(Header header, CSVFormat format, String line) {
    Map<String, String> cells = new HashMap<>();
    try (CSVParser parser = CSVParser.parse(line, format)) {
      for (CSVRecord row : parser) {
        for (int i = 0; i < Math.min(row.size(), header.names().size()); i++) {
          cells.putIfAbsent(header.names().get(i), row.get(i).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Reading a line from memory failed.", e);
    }
    return cells;
  }
}
