package org.najda.core.command;

import java.time.Instant;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.UnitId;

/** What is asked about incidents that move. */
public sealed interface FollowCommand extends Command {
  IncidentId incident();

  /** From now on it is where this unit is, which is on a mission at it. */
  record FollowUnit(IncidentId incident, UnitId unit) implements FollowCommand {}

  /** It stays where it is. */
  record StopFollowing(IncidentId incident) implements FollowCommand {}

  /**
   * The unit that it follows was seen elsewhere; made by the server, which knows the positions.
   *
   * @param seenAt when the unit was there
   */
  record CarryIncident(IncidentId incident, UnitId unit, Place place, Instant seenAt)
      implements FollowCommand {}
}
