package org.najda.server.review;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table that programs read (RFC 4180).
 *
 * @param name of its file, without the ending
 * @param key the columns that no two rows have alike
 */
public record DataTable(
    String name, List<TableColumn> columns, List<TableColumn> key, byte[] content) {
  public static final String YES = "yes";
  public static final String NO = "no";

  public DataTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /**
   * Writes it.
   *
   * @param rows a value for each column
   */
  public static DataTable of(
      String name,
      List<? extends TableColumn> columns,
      List<? extends TableColumn> key,
      List<List<Object>> rows) {
    StringWriter text = new StringWriter();
    String[] header = columns.stream().map(TableColumn::code).toArray(String[]::new);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(header).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecords(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
    return new DataTable(name, List.copyOf(columns), List.copyOf(key), content);
  }

  public String file() {
    return name + ".csv";
  }

  /** A number as it stands in a table; nothing where it is missing. */
  public static String written(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  /** What is so or not. */
  public static String written(boolean isSo) {
    return isSo ? YES : NO;
  }
}
