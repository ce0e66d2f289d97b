package org.najda.core.settings;

import java.time.Duration;

/**
 * How a room calls back whoever was cut off.
 *
 * @param firstWithin from knowing that one must until the first try
 * @param againWithin from a try until the next, and between two warnings that nobody tries
 * @param tries before it may be given up, at least 1
 */
public record CallBackRules(Duration firstWithin, Duration againWithin, int tries) {
  /** Two minutes to the first try, five to the next, three before giving up. */
  public static final CallBackRules DEFAULT =
      new CallBackRules(Duration.ofMinutes(2), Duration.ofMinutes(5), 3);

  public CallBackRules {
    if (firstWithin.toSeconds() < 1 || againWithin.toSeconds() < 1 || tries < 1) {
      throw new IllegalArgumentException("Times and tries of a room's call-backs must be above 0.");
    }
  }
}
