package org.najda.server.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads what a person wrote and can mend: anything doubtful is a problem. Cells in double quotes
 * may hold separators and line breaks; empty lines don't count.
 */
public final class StrictTable {
  private final String file;
  private final Header header;
  private final List<Row> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private StrictTable(String file, Header header) {
    this.file = file;
    this.header = header;
  }

  /**
   * Reads a whole table.
   *
   * @throws UnreadableTable no UTF-8, empty, columns missing or unknown, quotes that don't close
   */
  public static Table read(String file, byte[] bytes, Columns columns) throws UnreadableTable {
    String text = Utf8.decode(file, bytes);
    String first = text.lines().findFirst().orElse("");
    if (first.isBlank()) {
      throw new UnreadableTable(
          new Problem(
              file, 1, null, "no columns", "write " + columns.listed() + " into the first line"));
    }
    StrictTable reading = new StrictTable(file, Header.read(file, first, columns, true));
    reading.readRows(text);
    return new Table(file, reading.rows, reading.problems);
  }

  private void readRows(String text) throws UnreadableTable {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(header.separator())
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    int line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord cells = records.next();
        if (cells.getRecordNumber() > 1) {
          add(line, cells);
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableTable(
          new Problem(
              file,
              line,
              null,
              "quotes don't close or text follows them",
              "put a cell with quotes, separators or line breaks into double quotes, and double the"
                  + " quotes inside"));
    }
  }

  private void add(int line, CSVRecord cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (cells.size() != header.names().size()) {
      problems.add(
          new Problem(
              file,
              line,
              null,
              "%d cells under %d columns".formatted(cells.size(), header.names().size()),
              "give each column a cell, empty ones too, and quote a cell with a separator inside"));
      return;
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(header.names().get(i), cells.get(i).strip());
    }
    rows.add(new Row(line, row));
  }
}
