package org.najda.core.event;

import org.najda.core.Availability;
import org.najda.core.UnitId;

/** What happens to units themselves. */
public sealed interface UnitEvent extends Event {
  UnitId unit();

  record AvailabilityChanged(UnitId unit, Availability availability) implements UnitEvent {}
}
