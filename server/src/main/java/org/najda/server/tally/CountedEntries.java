package org.najda.server.tally;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.tally.Part;

/**
 * Which entries an indicator counts: rows of {@code record}, {@code entry}, {@code unit} and {@code
 * day}. What it counts is the number of these rows; a median is found among them. They lie beside
 * the wall of their records: within a transaction of counting or verifying alone.
 */
public final class CountedEntries extends ChosenSql {
  private final Which which;
  private final boolean isStand;

  private CountedEntries(Source.OfRegister source, Which which, int year, Instant known) {
    this(CountedByUnit.Asked.of(source, which, year, known), which);
  }

  private CountedEntries(CountedByUnit.Asked asked, Which which) {
    super(asked);
    this.isStand = asked.end() != null;
    this.which = which;
  }

  /**
   * Which of a year's entries.
   *
   * @param part null for all
   * @param from the first month that counts; null for all, as {@code to} is
   * @param others those of a cohort that did not see the other act in time, instead of those that
   *     did
   */
  public record Which(
      Part.@Nullable Which part, @Nullable YearMonth from, @Nullable YearMonth to, boolean others) {
    public static final Which ALL = new Which(null, null, null, false);
  }

  /**
   * Those of a year.
   *
   * @param known what was entered until then is looked at
   */
  public static CountedEntries of(Source.OfRegister source, Which which, int year, Instant known) {
    CountedEntries counted = new CountedEntries(source, which, year, known);
    counted.write();
    return counted;
  }

  @Override
  void what(String values) {
    add("record, entry, unit, day");
  }

  @Override
  void end(String values) {
    if (!isStand && which.from() != null && which.to() != null) {
      during(which.from(), which.to());
    }
    switch (which.part()) {
      case Part.Which.Holding holding -> holds(values, holding.with());
      case Part.Which.During during -> during(during.month(), during.month());
      case Part.Which.At at -> add(" AND unit = ANY (?)", words(at.units()));
      case Part.Which.OfRoom room -> throw new IllegalStateException("No entry is of " + room);
      case Part.Which.OfSpan span -> throw new IllegalStateException("No entry is of " + span);
      case null -> {}
    }
  }

  private void during(YearMonth from, YearMonth to) {
    add(" AND day >= ? AND day < ?", from.atDay(1), to.plusMonths(1).atDay(1));
  }
}
