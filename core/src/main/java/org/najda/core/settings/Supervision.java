package org.najda.core.settings;

import java.time.Duration;

/**
 * How long before and after something whoever answers for the room is told of it.
 *
 * @param warnBefore how long before a target is missed it is told
 * @param signWithin from giving the shift over until somebody else must have signed, else it is
 *     told
 */
public record Supervision(Duration warnBefore, Duration signWithin) {
  /** Ten minutes ahead; a quarter of an hour to sign. */
  public static final Supervision DEFAULT =
      new Supervision(Duration.ofMinutes(10), Duration.ofMinutes(15));

  public Supervision {
    if (!warnBefore.isPositive() || !signWithin.isPositive()) {
      throw new IllegalArgumentException("Every time of a room's supervision must be above 0.");
    }
  }
}
