package org.najda.server.tally;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.najda.registers.tally.Part;

/**
 * All things counted that {@link Axes} do not tell apart.
 *
 * @param month null where months are not told apart
 * @param unit or room of a journal; null where they are not
 * @param held what the fields that are looked at hold
 * @param number how many they are, or what they add up to
 */
record Cell(
    @Nullable YearMonth month,
    @Nullable String unit,
    Map<String, List<String>> held,
    BigDecimal number) {

  /** A row of {@link TallySql}. */
  static Cell of(Axes axes, ResultSet row) throws SQLException {
    int column = 1;
    BigDecimal number = row.getBigDecimal(column++);
    YearMonth month =
        axes.byMonth() ? YearMonth.from(row.getObject(column++, LocalDate.class)) : null;
    String unit = axes.byUnit() ? row.getString(column++) : null;
    Map<String, List<String>> held = new TreeMap<>();
    for (String field : axes.fields()) {
      held.put(field, options(row.getString(column++)));
    }
    return new Cell(month, unit, held, number);
  }

  /** Several options of a field stand with commas between them. */
  private static List<String> options(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(text.split(","));
  }

  static Tally add(List<Cell> cells, List<Part> parts) {
    return new Tally(
        sum(cells, null), parts.stream().map(part -> sum(cells, part.which())).toList());
  }

  private static BigDecimal sum(List<Cell> cells, Part.@Nullable Which which) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Cell cell : cells) {
      if (which == null || cell.isIn(which)) {
        sum = sum.add(cell.number());
      }
    }
    return sum;
  }

  boolean isIn(Predicate<YearMonth> months) {
    return month != null && months.test(month);
  }

  boolean isIn(Part.Which which) {
    return switch (which) {
      case Part.Which.Holding holding ->
          holding.with().entrySet().stream()
              .allMatch(each -> holds(each.getKey(), each.getValue()));
      case Part.Which.During during -> during.month().equals(month);
      case Part.Which.At at -> unit != null && at.units().contains(unit);
      case Part.Which.OfRoom room -> room.room().equals(unit);
      case Part.Which.OfSpan span -> false;
    };
  }

  /** One of several options is enough. */
  private boolean holds(String field, SortedSet<String> options) {
    return held.get(field).stream().anyMatch(options::contains);
  }
}
