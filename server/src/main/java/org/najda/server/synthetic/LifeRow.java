package org.najda.server.synthetic;

import java.time.Duration;
import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * An act of all records of a kind, as {@code year/lives.csv} says it.
 *
 * @param name what {@code values.csv} calls it
 * @param times a number, or the figure that says how often; blank for once in each record
 * @param window when; null for after the act before it
 * @param within how long after the act before it, at most
 */
record LifeRow(
    String act, String name, String times, @Nullable Window window, @Nullable Duration within) {

  /**
   * Days of a clock.
   *
   * @param to the last one
   */
  record Window(String clock, LocalDate from, LocalDate to) {}

  static LifeRow of(CSVRecord row) {
    String from = row.get("from");
    String within = row.get("within");
    String named = row.get("as");
    return new LifeRow(
        row.get("act"),
        named.isEmpty() ? row.get("act") : named,
        row.get("times"),
        from.isEmpty()
            ? null
            : new Window(row.get("clock"), LocalDate.parse(from), LocalDate.parse(row.get("to"))),
        within.isEmpty() ? null : Duration.parse(within));
  }

  Window clock() {
    if (window == null) {
      throw new IllegalStateException("No clock says when " + act + " is done.");
    }
    return window;
  }

  /** How often it is done in so many records. */
  int acts(YearFigures figures, int records) {
    return times.isEmpty() ? records : figures.count(times);
  }
}
