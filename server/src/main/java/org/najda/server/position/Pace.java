package org.najda.server.position;

import java.time.Instant;

/**
 * How fast units live against the clock that their positions are stamped by: 1 in the real world;
 * in a demo simulated crews drive, and everything happens to them, so many times faster. Whatever
 * tells a speed from two positions asks here for their time.
 *
 * @param factor above 0
 */
public record Pace(double factor) {
  public static final Pace REAL = new Pace(1);

  public Pace {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("Units can't live %s times as fast.".formatted(factor));
    }
  }

  /** Milliseconds of the units' own time, from whenever it began. */
  public long millis(Instant at) {
    return Math.round(factor * at.toEpochMilli());
  }
}
