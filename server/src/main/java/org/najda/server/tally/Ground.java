package org.najda.server.tally;

import java.time.YearMonth;

/**
 * What an answer is counted from.
 *
 * @param source a register, or {@link #JOURNALS}
 * @param first month of which something counts
 */
public record Ground(String source, YearMonth first, YearMonth last) {
  /** The journals of all real rooms, as a source. */
  public static final String JOURNALS = "@journals";

  private static final YearMonth EVER = YearMonth.of(1, 1);
  private static final YearMonth NEVER = YearMonth.of(9999, 12);

  public Ground {
    if (first.isAfter(last)) {
      throw new IllegalArgumentException(first + " is after " + last);
    }
  }

  /** Months of the real rooms' journals. */
  public static Ground ofJournals(YearMonth first, YearMonth last) {
    return new Ground(JOURNALS, first, last);
  }

  /** All that a source ever had. */
  public static Ground whole(String source) {
    return new Ground(source, EVER, NEVER);
  }

  /** All that a source had until a month ended. */
  public static Ground until(String source, YearMonth month) {
    return new Ground(source, EVER, month);
  }

  boolean isOf(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }
}
