package org.najda.registers.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is, where, from a day to a day.
 *
 * @param person a number of the service
 * @param to the last day; null while it lasts
 */
public record Posting(
    String person, String unit, String role, LocalDate from, @Nullable LocalDate to) {

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
