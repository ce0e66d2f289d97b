package org.najda.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.najda.server.cli.BadInput;
import org.najda.server.review.YearFigure.Origin;

/**
 * A table of an edition, from whomever it comes.
 *
 * @param rows by their key, its parts with slashes between
 */
record PublishedTable(String file, SequencedMap<String, Told> rows) {
  private static final String VALUE = "value";
  private static final String ORIGIN = "origin";

  /**
   * A row of it.
   *
   * @param value empty where there is none
   * @param origin empty in a table that has no such column
   */
  record Told(String key, String value, String origin) {
    /**
     * @throws IllegalArgumentException the value is no number
     */
    Told {
      if (!value.matches("(-?[0-9]{1,18}([.][0-9]{1,9})?)?")) {
        throw new IllegalArgumentException("'" + value + "' is no number");
      }
    }
  }

  /**
   * @param key the columns that tell rows apart
   * @throws BadInput it is no such table
   */
  static PublishedTable read(String file, byte[] bytes, List<String> key) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    SequencedMap<String, Told> rows = new LinkedHashMap<>();
    try (CSVParser parser = CSVParser.parse(new String(bytes, StandardCharsets.UTF_8), format)) {
      for (CSVRecord row : parser) {
        String name = String.join("/", key.stream().map(row::get).toList());
        if (rows.put(name, told(name, row)) != null) {
          throw new IllegalArgumentException(name + " stands there twice");
        }
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new BadInput(file + ": no table of an edition: " + e.getMessage());
    }
    return new PublishedTable(file, rows);
  }

  private static Told told(String key, CSVRecord row) {
    return new Told(key, row.get(VALUE), row.isMapped(ORIGIN) ? row.get(ORIGIN) : "");
  }

  /** What no record gives, to be taken from where it was published. */
  SortedMap<String, BigDecimal> declared() {
    SortedMap<String, BigDecimal> declared = new TreeMap<>();
    rows.forEach((id, row) -> {
      if (row.origin().equals(Origin.DECLARED.code()) && !row.value().isEmpty()) {
        declared.put(id, new BigDecimal(row.value()));
      }
    });
    return declared;
  }
}
