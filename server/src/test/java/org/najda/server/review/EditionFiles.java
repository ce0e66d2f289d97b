package org.najda.server.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The tables of a review, read back. */
public final class EditionFiles {
  private EditionFiles() {}

  /** The value of each figure; else that it is missing or withheld. */
  public static SequencedMap<String, String> figures(Path edition) throws IOException {
    SequencedMap<String, String> figures = new LinkedHashMap<>();
    for (CSVRecord row : rows(edition.resolve("figures.csv"))) {
      figures.put(row.get("id"), row.get("value").isEmpty() ? row.get("origin") : row.get("value"));
    }
    return figures;
  }

  /** Those of the parts of each breakdown. */
  public static SequencedMap<String, List<String>> parts(Path edition) throws IOException {
    SequencedMap<String, List<String>> parts = new LinkedHashMap<>();
    for (CSVRecord row : rows(edition.resolve("breakdowns.csv"))) {
      String value = row.get("value").isEmpty() ? row.get("status") : row.get("value");
      parts
          .computeIfAbsent(row.get("id") + "." + row.get("breakdown"), key -> new ArrayList<>())
          .add(value);
    }
    return parts;
  }

  /** The rows of a table. */
  public static List<CSVRecord> rows(Path table) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = format.parse(Files.newBufferedReader(table))) {
      return rows.getRecords();
    }
  }
}
