package org.najda.registers.roster;

import java.time.Instant;

/**
 * Somebody's duty at a unit.
 *
 * @param person a number of the service
 * @param to when it is over; later than {@code from}
 */
public record Duty(String unit, String person, Instant from, Instant to) {
  public Duty {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("A duty ends after it begins: " + from + " to " + to);
    }
  }

  public boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }
}
