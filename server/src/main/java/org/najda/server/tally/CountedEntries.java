package org.najda.server.tally;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.tally.Part;

/**
 * Which entries an indicator counts: rows of {@code record}, {@code entry}, {@code unit} and {@code
 * day}. What it counts is the number of these rows.
 */
public final class CountedEntries extends ChosenSql {
  private final Which which;

  private CountedEntries(Source.Kept kept, Which which, int year, Instant known) {
    super(kept, year, known);
    this.which = which;
  }

  /**
   * Which of a year's entries.
   *
   * @param part null for all
   * @param from the first month that counts; null for all, as {@code to} is
   */
  public record Which(Part.@Nullable Which part, @Nullable YearMonth from, @Nullable YearMonth to) {
    public static final Which ALL = new Which(null, null, null);
  }

  /**
   * Those of a year.
   *
   * @param known what was entered until then is looked at
   */
  public static CountedEntries of(Source.Kept kept, Which which, int year, Instant known) {
    CountedEntries counted = new CountedEntries(kept, which, year, known);
    counted.write();
    return counted;
  }

  @Override
  void what(String values) {
    add("record, entry, unit, day");
  }

  @Override
  void end(String values) {
    if (which.from() != null && which.to() != null) {
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
