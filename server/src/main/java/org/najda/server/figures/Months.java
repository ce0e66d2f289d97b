package org.najda.server.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.najda.registers.disclosure.MonthsOfYear;

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

  /** Without small numbers, and without others that give them away. */
  Months protectedByYear() {
    SortedSet<YearMonth> gone = new TreeSet<>();
    counts.keySet().stream()
        .map(YearMonth::getYear)
        .distinct()
        .forEach(year ->
            gone.addAll(
                MonthsOfYear.withheld(
                    counts.subMap(YearMonth.of(year, 1), YearMonth.of(year + 1, 1)))));
    return new Months(counts, gone);
  }

  /** What is left of a whole without these. */
  Months restOf(Months whole) {
    return of(MonthsOfYear.rest(whole.counts, counts));
  }

  /**
   * All of a span together: withheld where a month of it is. A year of which a month is withheld is
   * told by its edition alone, which knows what else stands beside it.
   */
  Told sum(Span span) {
    BigDecimal sum = BigDecimal.ZERO;
    for (YearMonth month : span.list()) {
      BigDecimal value = counts.get(month);
      if (value == null) {
        return Told.MISSING;
      }
      sum = sum.add(value);
    }
    return span.list().stream().anyMatch(withheld::contains) ? Told.WITHHELD : Told.of(sum);
  }
}
