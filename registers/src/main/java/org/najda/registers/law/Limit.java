package org.najda.registers.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the law grants on one basis, for as long as it is in force.
 *
 * @param basis the reason for which it is granted, such as {@code flagrancy}
 * @param from the first day on which it holds
 * @param to the last day, null while it holds
 * @param first the time without an extension
 * @param extension what each extension adds
 * @param extensions how many may be granted
 * @param article where it is written
 * @param source where the text was read
 * @param signedOff the lawyer who has confirmed it and when; null until one has
 */
public record Limit(
    String basis,
    LocalDate from,
    @Nullable LocalDate to,
    Duration first,
    Duration extension,
    int extensions,
    String article,
    String source,
    @Nullable String signedOff) {
  public Limit {
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("A limit ends on " + to + ", before it begins.");
    }
    if (!first.isPositive() || extension.isNegative() || extensions < 0) {
      throw new IllegalArgumentException("A limit grants time: " + first + " + " + extension);
    }
    if (extensions > 0 && extension.isZero()) {
      throw new IllegalArgumentException("An extension adds time.");
    }
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /**
   * When the time is over: hours on the line of time, so that a change of the clock takes none away
   * and adds none.
   *
   * @param granted how many extensions were
   */
  public Instant end(Instant start, int granted) {
    return start.plus(first).plus(extension.multipliedBy(granted));
  }
}
