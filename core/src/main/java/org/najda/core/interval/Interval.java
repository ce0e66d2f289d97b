package org.najda.core.interval;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.najda.core.Stamp;

/**
 * One interval of one call, incident or mission.
 *
 * @param length null when it is invalid
 * @param invalid why it has no length; null when it has one
 * @param byHand a person set one of its stamps instead of a machine
 * @param doubtful a clock that is not to be relied on gave one of its stamps
 */
public record Interval(
    IntervalName name,
    @Nullable Duration length,
    @Nullable Invalid invalid,
    boolean byHand,
    boolean doubtful) {

  /** Why an interval has no length. */
  public enum Invalid {
    /** One of its stamps is not there, or not there yet. */
    MISSING,
    /** It would end before it begins. */
    OUT_OF_ORDER
  }

  static Interval between(IntervalName name, @Nullable Stamp from, @Nullable Stamp to) {
    boolean byHand = from != null && from.byHand() || to != null && to.byHand();
    boolean doubtful = from != null && from.doubtful() || to != null && to.doubtful();
    if (from == null || to == null) {
      return new Interval(name, null, Invalid.MISSING, byHand, doubtful);
    }
    return to.at().isBefore(from.at())
        ? new Interval(name, null, Invalid.OUT_OF_ORDER, byHand, doubtful)
        : new Interval(name, Duration.between(from.at(), to.at()), null, byHand, doubtful);
  }

  /** Whole seconds, rounded down; null when it is invalid. */
  public @Nullable Long seconds() {
    return length == null ? null : length.toSeconds();
  }
}
