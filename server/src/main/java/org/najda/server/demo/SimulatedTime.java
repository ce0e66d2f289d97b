package org.najda.server.demo;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The time by which simulated people act; it runs so many times faster than the clock on the wall.
 *
 * @param start when it began, on the wall
 * @param speed 1: as on the wall
 */
record SimulatedTime(Instant start, double speed) {
  /** Milliseconds that have passed for simulated people. */
  long millis(Instant now) {
    return (long) (speed * (now.toEpochMilli() - start.toEpochMilli()));
  }

  /** Hour of the day for them, 0 to 23. */
  int hour(Instant now, ZoneId zone) {
    return start.plusMillis(millis(now)).atZone(zone).getHour();
  }
}
