package org.najda.server.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.incident.Incident;
import org.najda.core.settings.Role;

/**
 * What somebody is in one room at one moment.
 *
 * @param unit the one whose mission a patrol sees and reports on
 */
public record Standing(PersonId person, Set<Role> roles, @Nullable UnitId unit) {
  public Standing {
    roles = Collections.unmodifiableSet(roles);
  }

  /** Whether a role allows the act at all. */
  public boolean may(Act act) {
    return !Collections.disjoint(roles, Rights.of(act));
  }

  /** Whether the act is allowed only where the own unit is concerned. */
  public boolean isForOwnUnitOnly(Act act) {
    Set<Role> allowing = EnumSet.noneOf(Role.class);
    allowing.addAll(roles);
    allowing.retainAll(Rights.of(act));
    return allowing.equals(EnumSet.of(Role.PATROL));
  }

  /** Whether the act is allowed on this unit. */
  public boolean may(Act act, UnitId on) {
    return may(act) && (!isForOwnUnitOnly(act) || on.equals(unit));
  }

  /** Whether the act is allowed on this incident. */
  public boolean may(Act act, Incident on) {
    return may(act) && (!isForOwnUnitOnly(act) || isOwnMission(on));
  }

  /** Whether the board shows this unit. */
  public boolean sees(UnitId other) {
    return may(Act.READ_BOARD, other);
  }

  /** Whether the board shows this incident. */
  public boolean sees(Incident incident) {
    return may(Act.READ_BOARD, incident);
  }

  /** Whether the board shows the whole room; a patrol sees its own mission, and no calls. */
  public boolean seesWholeRoom() {
    return may(Act.READ_BOARD) && !isForOwnUnitOnly(Act.READ_BOARD);
  }

  /** What it is doing and what waits for it. */
  private boolean isOwnMission(Incident incident) {
    UnitId own = unit;
    return own != null
        && (incident.findActiveMission(own).isPresent() || incident.findWaiting(own).isPresent());
  }
}
