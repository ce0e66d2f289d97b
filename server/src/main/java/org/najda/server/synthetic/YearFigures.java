package org.najda.server.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * What the records of a year add up to, at a scale. A total is rounded half up, its parts by
 * largest remainder, so that they go on making it; what was published above 0 never becomes 0, and
 * some of a figure are never more than it.
 */
public final class YearFigures {
  private static final String TABLE = "year/figures.csv";

  private final BigDecimal scale;
  private final SequencedMap<String, Row> rows = new LinkedHashMap<>();
  private final SortedMap<String, Long> scaled = new TreeMap<>();

  private YearFigures(BigDecimal scale) {
    this.scale = scale;
  }

  private record Row(String id, long value, String of, String within, boolean isScaled) {}

  /**
   * The figures that Najda ships.
   *
   * @param scale above 0, at most 1
   */
  public static YearFigures at(BigDecimal scale) {
    YearFigures figures = new YearFigures(scale);
    for (CSVRecord row : DemoTable.read(TABLE)) {
      Row read =
          new Row(
              row.get("id"),
              Long.parseLong(row.get("value")),
              row.get("of"),
              row.get("within"),
              row.get("scaled").equals("yes"));
      figures.rows.put(read.id(), read);
    }
    figures.rows.values().stream()
        .filter(row -> row.of().isEmpty())
        .forEach(row -> figures.settle(row, figures.whole(row)));
    return figures;
  }

  /** How many of a figure there are, by its id. */
  public long get(String id) {
    Long value = scaled.get(id);
    if (value == null) {
      throw new IllegalArgumentException(TABLE + " has no row " + id);
    }
    return value;
  }

  /** A number as it is written, or what is under an id. */
  int count(String numberOrId) {
    return Character.isDigit(numberOrId.charAt(0))
        ? Integer.parseInt(numberOrId)
        : Math.toIntExact(get(numberOrId));
  }

  /** All of them, by id. */
  public SortedMap<String, Long> all() {
    return new TreeMap<>(scaled);
  }

  private long whole(Row row) {
    if (!row.isScaled()) {
      return row.value();
    }
    long rounded =
        BigDecimal.valueOf(row.value())
            .multiply(scale)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    long atLeast = Math.max(rounded, least(row));
    return row.within().isEmpty() ? atLeast : Math.min(atLeast, whole(rows.get(row.within())));
  }

  /** One for each figure below it that has no parts. */
  private long least(Row row) {
    List<Row> parts = parts(row);
    return parts.isEmpty() ? 1 : parts.stream().mapToLong(this::least).sum();
  }

  private List<Row> parts(Row row) {
    return rows.values().stream().filter(each -> each.of().equals(row.id())).toList();
  }

  private void settle(Row row, long value) {
    scaled.put(row.id(), value);
    List<Row> parts = new ArrayList<>(parts(row));
    if (!parts.isEmpty()) {
      long[] dealt =
          Apportionment.of(
              value,
              parts.stream().mapToLong(Row::value).toArray(),
              parts.stream().mapToLong(this::least).toArray());
      for (int i = 0; i < dealt.length; i++) {
        settle(parts.get(i), dealt[i]);
      }
    }
  }

  /** The figures as they were published or chosen, by id. */
  SortedMap<String, Long> unscaled() {
    SortedMap<String, Long> all = new TreeMap<>();
    rows.forEach((id, row) -> all.put(id, row.value()));
    return all;
  }

  /** What each total is made of. */
  SortedMap<String, List<String>> partsOf() {
    SortedMap<String, List<String>> all = new TreeMap<>();
    rows.values().stream()
        .filter(row -> !row.of().isEmpty())
        .forEach(row -> all.computeIfAbsent(row.of(), of -> new ArrayList<>()).add(row.id()));
    return all;
  }
}
