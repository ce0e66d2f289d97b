package org.najda.server.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.najda.registers.disclosure.Suppression;

/**
 * What was counted in the months of some years.
 *
 * @param counts without those of which nothing was kept
 * @param withheld those of them that a reader is not told
 */
record Months(SortedMap<YearMonth, BigDecimal> counts, SortedSet<YearMonth> withheld) {
  private static final int MONTHS_OF_YEAR = 12;
  private static final BigDecimal SMALLEST_TOLD = BigDecimal.valueOf(Suppression.SMALLEST_TOLD);

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
   * year too, and what was told when earlier months were the last. So what follows in the same year
   * is withheld beside a small month, as long as they are no more than one or too few together, and
   * a later month changes nothing of that. Only where a year ends before there is such a month, an
   * earlier one goes.
   */
  Months protectedByYear() {
    SortedSet<YearMonth> gone = new TreeSet<>();
    counts.keySet().stream()
        .map(YearMonth::getYear)
        .distinct()
        .forEach(year ->
            gone.addAll(smallIn(counts.subMap(YearMonth.of(year, 1), YearMonth.of(year + 1, 1)))));
    return new Months(counts, gone);
  }

  private static SortedSet<YearMonth> smallIn(SortedMap<YearMonth, BigDecimal> year) {
    SortedSet<YearMonth> gone = new TreeSet<>();
    year.forEach((month, value) -> {
      if (isSmall(value) || !gone.isEmpty() && isOpen(gone, year)) {
        gone.add(month);
      }
    });
    boolean isOver = year.size() == MONTHS_OF_YEAR;
    while (isOver && !gone.isEmpty() && isOpen(gone, year) && gone.size() < year.size()) {
      gone.add(leastLoss(gone, year));
    }
    return gone;
  }

  /** Whether readers who know their sum know too much of them. */
  private static boolean isOpen(SortedSet<YearMonth> gone, SortedMap<YearMonth, BigDecimal> year) {
    BigDecimal together = gone.stream().map(year::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    return gone.size() == 1 || together.compareTo(SMALLEST_TOLD) < 0;
  }

  private static YearMonth leastLoss(
      SortedSet<YearMonth> gone, SortedMap<YearMonth, BigDecimal> year) {
    return year.keySet().stream()
        .filter(month -> !gone.contains(month))
        .min(
            Comparator.<YearMonth, Boolean>comparing(month -> year.get(month).signum() == 0)
                .thenComparing(year::get)
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** What is no whole number tells of nobody, nor what lies below 0. */
  private static boolean isSmall(BigDecimal value) {
    return value.signum() > 0
        && value.stripTrailingZeros().scale() <= 0
        && value.compareTo(SMALLEST_TOLD) < 0;
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
