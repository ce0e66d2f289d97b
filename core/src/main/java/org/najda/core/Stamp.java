package org.najda.core;

import java.time.Instant;

/**
 * When something happened, and whether a person set the time instead of a machine.
 *
 * @param byHand intervals from or to such a stamp are marked so
 */
public record Stamp(Instant at, boolean byHand) {
  public static Stamp of(Instant at) {
    return new Stamp(at, false);
  }

  public static Stamp of(Instant at, CallSource source) {
    return new Stamp(at, source == CallSource.FORM);
  }

  /** The earlier of the two; of two at the same instant the one no hand made. */
  public Stamp earlier(Stamp other) {
    int order = at.compareTo(other.at);
    return order < 0 || (order == 0 && !byHand) ? this : other;
  }
}
