package org.najda.server.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.najda.server.cli.BadInput;
import org.najda.server.hash.Hash;
import org.najda.server.review.YearFigure.Origin;

/**
 * A table of an edition, from whomever it comes.
 *
 * @param fingerprint of its bytes
 * @param rows by their key, its parts with slashes between
 */
public record PublishedTable(String file, String fingerprint, SequencedMap<String, Told> rows) {
  public static final String FIGURES = "figures.csv";
  public static final String BREAKDOWNS = "breakdowns.csv";
  private static final String VALUE = "value";
  private static final String ORIGIN = "origin";

  /**
   * A row of it.
   *
   * @param value empty where there is none
   * @param origin empty in a table that has no such column
   */
  public record Told(String key, String value, String origin) {
    /**
     * @throws IllegalArgumentException the value is no number
     */
    public Told {
      if (!value.matches("(-?[0-9]{1,18}([.][0-9]{1,9})?)?")) {
        throw new IllegalArgumentException("'" + value + "' is no number");
      }
    }
  }

  /**
   * Reads the table of figures, or that of their breakdowns.
   *
   * @throws BadInput it is no such table
   */
  public static PublishedTable read(String file, byte[] bytes) {
    List<String> key = file.equals(FIGURES) ? List.of("id") : List.of("id", "breakdown", "part");
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
    return new PublishedTable(file, Hash.ofContent(bytes).toString(), rows);
  }

  private static Told told(String key, CSVRecord row) {
    return new Told(key, row.get(VALUE), row.isMapped(ORIGIN) ? row.get(ORIGIN) : "");
  }

  /** What readers are not told, by the names that its cells have among all numbers of a review. */
  public SortedSet<String> withheld() {
    return rows.values().stream()
        .filter(row ->
            row.origin().equals(Origin.WITHHELD.code())
                || row.origin().isEmpty() && row.value().isEmpty())
        .map(Told::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What no record gives, to be taken from where it was published. */
  public SortedMap<String, BigDecimal> declared() {
    SortedMap<String, BigDecimal> declared = new TreeMap<>();
    rows.forEach((id, row) -> {
      if (row.origin().equals(Origin.DECLARED.code()) && !row.value().isEmpty()) {
        declared.put(id, new BigDecimal(row.value()));
      }
    });
    return declared;
  }
}
