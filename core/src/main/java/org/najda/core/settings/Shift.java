package org.najda.core.settings;

import java.time.LocalTime;

/**
 * A part of the day for which a crew or a desk is on duty, in the room's zone.
 *
 * @param code unique within the room
 * @param from its first minute
 * @param until the minute it ends before; earlier than {@code from}: on the next day; the same: a
 *     whole day later
 */
public record Shift(String code, LocalName name, LocalTime from, LocalTime until) {
  public Shift {
    if (from.getSecond() + from.getNano() + until.getSecond() + until.getNano() != 0) {
      throw new IllegalArgumentException(
          "Shift %s must begin (%s) and end (%s) at a whole minute.".formatted(code, from, until));
    }
  }

  public boolean crossesMidnight() {
    return !from.isBefore(until) && !until.equals(LocalTime.MIDNIGHT);
  }

  /** Whether it is on at that time of the day. */
  public boolean contains(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }
}
