package org.najda.registers.disclosure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which months of a year are withheld: small ones, and others that give them away. Readers know the
 * whole of the year too, and what was told when earlier months were the last. So what follows in
 * the same year is withheld beside a small month, as long as they are no more than one or too few
 * together, and a later month changes nothing of that. Only where the year ends before there is
 * such a month, an earlier one goes.
 */
public final class MonthsOfYear {
  private static final int MONTHS_OF_YEAR = 12;
  private static final BigDecimal SMALLEST_TOLD = BigDecimal.valueOf(Suppression.SMALLEST_TOLD);

  private final SortedMap<YearMonth, BigDecimal> year;
  private final SortedSet<YearMonth> gone = new TreeSet<>();

  private MonthsOfYear(SortedMap<YearMonth, BigDecimal> year) {
    this.year = year;
  }

  /**
   * Those to withhold.
   *
   * @param year from January on, as far as it has come
   */
  public static SortedSet<YearMonth> withheld(SortedMap<YearMonth, BigDecimal> year) {
    MonthsOfYear months = new MonthsOfYear(year);
    months.withhold();
    return Collections.unmodifiableSortedSet(months.gone);
  }

  /** What is left of the months of a whole without those of a part of it. */
  public static SortedMap<YearMonth, BigDecimal> rest(
      SortedMap<YearMonth, BigDecimal> whole, SortedMap<YearMonth, BigDecimal> part) {
    SortedMap<YearMonth, BigDecimal> rest = new TreeMap<>(whole);
    rest.keySet().retainAll(part.keySet());
    rest.replaceAll((month, all) -> all.subtract(part.get(month)));
    return rest;
  }

  private void withhold() {
    year.forEach((month, value) -> {
      if (isSmall(value) || !gone.isEmpty() && isOpen()) {
        gone.add(month);
      }
    });
    boolean isOver = year.size() == MONTHS_OF_YEAR;
    while (isOver && !gone.isEmpty() && isOpen() && gone.size() < year.size()) {
      gone.add(leastLoss());
    }
  }

  /** Whether readers who know their sum know too much of them. */
  private boolean isOpen() {
    BigDecimal together = gone.stream().map(year::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    return gone.size() == 1 || together.compareTo(SMALLEST_TOLD) < 0;
  }

  private YearMonth leastLoss() {
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
}
