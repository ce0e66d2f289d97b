package org.najda.server.tally;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.tally.Part;

/**
 * Which entries an indicator counts: rows of {@code record}, {@code entry} and {@code unit}. What
 * it counts is the number of these rows.
 */
public final class CountedEntries extends ChosenSql {
  private final Part.@Nullable Which part;

  private CountedEntries(Source.Kept kept, Part.@Nullable Which part, int year, Instant known) {
    super(kept, year, known);
    this.part = part;
  }

  /**
   * Those of a part.
   *
   * @param part null for all
   * @param known what was entered until then is looked at
   */
  public static CountedEntries of(
      Source.Kept kept, Part.@Nullable Which part, int year, Instant known) {
    CountedEntries counted = new CountedEntries(kept, part, year, known);
    counted.write();
    return counted;
  }

  @Override
  void what(String values) {
    add("record, entry, unit");
  }

  @Override
  void end(String values) {
    switch (part) {
      case Part.Which.Holding holding -> holds(values, holding.with());
      case Part.Which.During during ->
          add(
              " AND day >= ? AND day < ?",
              during.month().atDay(1),
              during.month().plusMonths(1).atDay(1));
      case Part.Which.At at -> add(" AND unit = ANY (?)", words(at.units()));
      case Part.Which.OfRoom room -> throw new IllegalStateException("No entry is of " + room);
      case Part.Which.OfSpan span -> throw new IllegalStateException("No entry is of " + span);
      case null -> {}
    }
  }
}
