package org.najda.core.desk;

import java.time.Instant;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Mission;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.Recorded;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.core.timer.Timer;

/** Applies what happens between units and incidents. */
final class DispatchEvolving {
  private DispatchEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, DispatchEvent event) {
    return switch (event) {
      case DispatchEvent.UnitsSent e -> sent(state, recorded, e);
      case DispatchEvent.UnitProgressed e -> progressed(state, e);
      case DispatchEvent.UnitRecalled e ->
          released(
              silenced(state, e.incident(), e.unit())
                  .with(
                      state
                          .incidents()
                          .get(e.incident())
                          .withMission(e.unit(), m -> m.recalled(recorded.at()))),
              e.unit());
      case DispatchEvent.DispatchEscalated e -> escalated(state, e);
    };
  }

  private static RoomState sent(RoomState state, Recorded recorded, DispatchEvent.UnitsSent e) {
    RoomState next = state;
    Incident incident = state.incidents().get(e.incident());
    Mission.Sending sending = new Mission.Sending(recorded.author().person(), recorded.at());
    for (UnitId unit : e.units()) {
      incident = incident.withMission(Mission.sent(unit, sending, e.acknowledgeBy()));
      next =
          next.with(next.units().get(unit).sentTo(e.incident()))
              .with(Timer.acknowledgement(e.acknowledgeBy(), e.incident(), unit, 0));
    }
    return next.with(incident);
  }

  private static RoomState progressed(RoomState state, DispatchEvent.UnitProgressed e) {
    Incident incident =
        state
            .incidents()
            .get(e.incident())
            .withMission(e.unit(), m -> m.progressed(e.progress(), e.happenedAt()));
    RoomState next = silenced(state, e.incident(), e.unit()).with(incident);
    return e.progress() == Progress.CLEARED ? released(next, e.unit()) : next;
  }

  private static RoomState escalated(RoomState state, DispatchEvent.DispatchEscalated e) {
    Incident incident =
        state
            .incidents()
            .get(e.incident())
            .withMission(e.unit(), m -> m.escalated(e.level(), e.nextAt()));
    RoomState next = silenced(state, e.incident(), e.unit()).with(incident);
    Instant nextAt = e.nextAt();
    return nextAt == null
        ? next
        : next.with(Timer.acknowledgement(nextAt, e.incident(), e.unit(), e.level()));
  }

  private static RoomState released(RoomState state, UnitId unit) {
    return state.with(state.units().get(unit).released());
  }

  /** Takes away the timer the unit's active mission waits on, if it does. */
  private static RoomState silenced(RoomState state, IncidentId incident, UnitId unit) {
    Mission.Escalation waiting =
        state.incidents().get(incident).findActiveMission(unit).orElseThrow().escalation();
    Instant nextAt = waiting.nextAt();
    return nextAt == null
        ? state
        : state.without(Timer.acknowledgement(nextAt, incident, unit, waiting.level()));
  }
}
