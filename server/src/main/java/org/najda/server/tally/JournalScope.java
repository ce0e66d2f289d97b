package org.najda.server.tally;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.registers.definition.Indicator.Period;

/**
 * Of what rooms' journals give, what something looks at.
 *
 * @param first month of the rooms' own clocks; not after {@code last}
 * @param with what each has to have; {@link #NONE} for those that have none
 */
public record JournalScope(YearMonth first, YearMonth last, SortedMap<By, String> with) {
  /** In the place of a key: those without one, such as calls that led to no incident. */
  public static final String NONE = "-";

  public JournalScope {
    if (first.isAfter(last)) {
      throw new IllegalArgumentException(first + " is after " + last);
    }
    with = Collections.unmodifiableSortedMap(new TreeMap<>(with));
  }

  /** What tells them apart. */
  public enum By {
    ROOM("it.room"),
    PRIORITY("%s.priority::text"),
    DISTRICT("%s.district"),
    /** Weekday and hour: {@code 1-00}, Monday's first, to {@code 7-23}. */
    HOUR("it.local_weekday || '-' || lpad(it.local_hour::text, 2, '0')");

    private final String sql;

    By(String sql) {
      this.sql = sql;
    }

    /** In PostgreSQL's words; {@code incident} is what the row of the incident is called. */
    String sql(String incident) {
      return sql.formatted(incident);
    }

    /** Whether calls and missions do not know it by themselves. */
    boolean isOfIncidents() {
      return this == PRIORITY || this == DISTRICT;
    }
  }

  public static JournalScope ofYear(int year) {
    return new JournalScope(
        YearMonth.from(Period.YEAR.from(year)),
        YearMonth.from(Period.YEAR.to(year)).minusMonths(1),
        new TreeMap<>());
  }

  /** The same of fewer. */
  public JournalScope with(By by, String key) {
    SortedMap<By, String> narrower = new TreeMap<>(with);
    narrower.put(by, key);
    return new JournalScope(first, last, narrower);
  }

  /** The same of other months. */
  public JournalScope during(YearMonth from, YearMonth to) {
    return new JournalScope(from, to, with);
  }
}
