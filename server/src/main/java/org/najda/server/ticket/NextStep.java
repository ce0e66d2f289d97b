package org.najda.server.ticket;

import java.util.Optional;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Mission;
import org.najda.core.room.RoomState;
import org.najda.core.unit.Unit;

/**
 * What a unit may say next.
 *
 * @param progress the one after the mission's own
 */
record NextStep(IncidentId incident, Progress progress) {
  /** Empty when the unit is on no mission. */
  static Optional<NextStep> of(RoomState state, UnitId unit) {
    return state
        .units()
        .find(unit)
        .map(Unit::incident)
        .flatMap(state.incidents()::find)
        .flatMap(incident ->
            incident
                .findActiveMission(unit)
                .map(Mission::progress)
                .filter(now -> now != Progress.CLEARED)
                .map(now -> new NextStep(incident.id(), Progress.values()[now.ordinal() + 1])));
  }
}
