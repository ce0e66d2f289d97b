package org.najda.core;

import java.time.Instant;
import java.util.Comparator;

/**
 * When something happened, and how far that time is to be relied on.
 *
 * @param byHand a person set it instead of a machine; intervals from or to such a stamp are marked
 * @param doubtful the clock that gave it is not to be relied on; intervals are marked so too
 */
public record Stamp(Instant at, boolean byHand, boolean doubtful) {
  private static final Comparator<Stamp> EARLIEST_AND_SUREST =
      Comparator.comparing(Stamp::at).thenComparing(Stamp::doubtful).thenComparing(Stamp::byHand);

  public static Stamp of(Instant at) {
    return new Stamp(at, false, false);
  }

  public static Stamp byHand(Instant at) {
    return new Stamp(at, true, false);
  }

  public static Stamp of(Instant at, CallSource source) {
    return source == CallSource.EXCHANGE ? of(at) : byHand(at);
  }

  /** The earlier of the two; of two at the same instant the surer, and then the machine's. */
  public Stamp earlier(Stamp other) {
    return EARLIEST_AND_SUREST.compare(this, other) <= 0 ? this : other;
  }
}
