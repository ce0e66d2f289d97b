package org.najda.core.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.UnitId;

/** What happens to incidents that move with a unit. */
public sealed interface FollowEvent extends Event {
  IncidentId incident();

  UnitId unit();

  record FollowingBegun(IncidentId incident, UnitId unit) implements FollowEvent {}

  record FollowingEnded(IncidentId incident, UnitId unit) implements FollowEvent {}

  /**
   * Nobody moved it: it went along with the unit.
   *
   * @param district code of the district the place lies in; null when in none
   * @param seenAt when the unit was there
   */
  record IncidentCarried(
      IncidentId incident, UnitId unit, Place place, @Nullable String district, Instant seenAt)
      implements FollowEvent {}
}
