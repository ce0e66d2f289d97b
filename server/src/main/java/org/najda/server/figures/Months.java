package org.najda.server.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.najda.registers.disclosure.Cell;
import org.najda.registers.disclosure.Linear;
import org.najda.registers.disclosure.Suppression;

/**
 * What was counted in the months of some years.
 *
 * @param counts without those of which nothing was kept
 * @param withheld those of them that a reader is not told
 */
record Months(SortedMap<YearMonth, BigDecimal> counts, SortedSet<YearMonth> withheld) {
  static final Months NONE = new Months(Collections.emptySortedMap(), Collections.emptySortedSet());

  Months {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    withheld = Collections.unmodifiableSortedSet(new TreeSet<>(withheld));
  }

  static Months of(SortedMap<YearMonth, BigDecimal> counts) {
    return new Months(counts, Collections.emptySortedSet());
  }

  /**
   * Without small numbers, and without others that give them away: readers know the whole of each
   * year too.
   */
  Months protectedByYear() {
    SortedSet<YearMonth> gone = new TreeSet<>();
    counts.keySet().stream()
        .map(YearMonth::getYear)
        .distinct()
        .forEach(year -> gone.addAll(smallIn(year)));
    return new Months(counts, gone);
  }

  private List<YearMonth> smallIn(int year) {
    SortedMap<YearMonth, BigDecimal> ofYear =
        counts.subMap(YearMonth.of(year, 1), YearMonth.of(year + 1, 1));
    List<Cell> cells = new ArrayList<>();
    ofYear.forEach(
        (month, value) -> cells.add(new Cell(month.toString(), whole(value), true, false)));
    List<String> parts = cells.stream().map(Cell::id).toList();
    BigDecimal sum = ofYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    cells.add(new Cell("year", whole(sum), false, true));
    return Suppression.of(cells, List.of(new Linear("year", parts, true))).stream()
        .filter(id -> !id.equals("year"))
        .map(YearMonth::parse)
        .toList();
  }

  /** What is no whole number tells of nobody, nor what lies below 0. */
  private static long whole(BigDecimal value) {
    boolean tellsOfSomebody = value.signum() > 0 && value.stripTrailingZeros().scale() <= 0;
    return tellsOfSomebody ? value.longValueExact() : 0;
  }

  /** All of a span together: withheld where a month of it is, unless whole years are told. */
  Told sum(Span span) {
    BigDecimal sum = BigDecimal.ZERO;
    for (YearMonth month : span.list()) {
      BigDecimal value = counts.get(month);
      if (value == null) {
        return Told.MISSING;
      }
      sum = sum.add(value);
    }
    boolean isOpen = span.isWholeYears() || span.list().stream().noneMatch(withheld::contains);
    return isOpen ? Told.of(sum) : Told.WITHHELD;
  }
}
