package org.najda.core.unit;

import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;

/**
 * A unit of the room. Availability and mission are two things: a unit that becomes unavailable goes
 * on with its mission.
 *
 * @param incident of its active mission; null when it is on none
 */
public record Unit(UnitId id, Availability availability, @Nullable IncidentId incident) {

  /** A unit new to the room: available, on no mission. */
  public static Unit of(UnitId id) {
    return new Unit(id, Availability.AVAILABLE, null);
  }

  public boolean isFree() {
    return incident == null && availability == Availability.AVAILABLE;
  }

  public Unit withAvailability(Availability now) {
    return new Unit(id, now, incident);
  }

  public Unit sentTo(IncidentId to) {
    return new Unit(id, availability, to);
  }

  public Unit released() {
    return new Unit(id, availability, null);
  }
}
