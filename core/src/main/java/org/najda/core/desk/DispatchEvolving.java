package org.najda.core.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.Stamp;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Mission.Ending.Way;
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
          ended(state, e.incident(), e.unit(), recorded.at(), Way.RECALLED);
      case DispatchEvent.DispatchEscalated e ->
          waiting(state, e.incident(), e.unit(), e.level(), e.nextAt());
      case DispatchEvent.MissionResent e ->
          waiting(state, e.incident(), e.unit(), 0, e.acknowledgeBy());
      case DispatchEvent.MissionExchanged e ->
          sent(
              ended(state, e.incident(), e.from(), recorded.at(), Way.EXCHANGED),
              recorded,
              e.incident(),
              List.of(e.to()),
              e.acknowledgeBy());
      case DispatchEvent.SelfInitiated e -> selfInitiated(state, recorded, e);
    };
  }

  private static RoomState sent(RoomState state, Recorded recorded, DispatchEvent.UnitsSent e) {
    RoomState next = sent(state, recorded, e.incident(), e.units(), e.acknowledgeBy());
    Incident incident = next.incidents().get(e.incident());
    Backup backup = incident.course().backup();
    return backup == null ? next : next.with(incident.withBackup(backup.metBy(e.units().size())));
  }

  private static RoomState sent(
      RoomState state, Recorded recorded, IncidentId id, List<UnitId> units, Instant answerBy) {
    RoomState next = state;
    Incident incident = state.incidents().get(id);
    for (UnitId unit : units) {
      Mission mission = Mission.sent(unit, recorded.author().person(), recorded.at(), answerBy);
      incident = incident.withoutWaiting(unit).withMission(mission);
      next =
          next.with(next.units().get(unit).sentTo(id))
              .with(Timer.acknowledgement(answerBy, id, unit, 0));
    }
    return next.with(incident);
  }

  private static RoomState selfInitiated(
      RoomState state, Recorded recorded, DispatchEvent.SelfInitiated e) {
    Mission mission = Mission.selfInitiated(e.unit(), recorded.author().person(), recorded.at());
    return state
        .with(state.units().get(e.unit()).sentTo(e.incident()))
        .with(state.incidents().get(e.incident()).withMission(mission));
  }

  private static RoomState progressed(RoomState state, DispatchEvent.UnitProgressed e) {
    Incident incident =
        state
            .incidents()
            .get(e.incident())
            .withMission(e.unit(), m -> m.progressed(e.progress(), stamp(e)));
    RoomState next = silenced(state, e.incident(), e.unit()).with(incident);
    return e.progress() == Progress.CLEARED ? released(next, e.unit()) : next;
  }

  private static Stamp stamp(DispatchEvent.UnitProgressed e) {
    return new Stamp(e.happenedAt(), e.byRadio(), e.doubtful());
  }

  /** The unit's active mission ends before it is done, and the unit is on none. */
  static RoomState ended(RoomState state, IncidentId id, UnitId unit, Instant at, Way way) {
    Incident incident = state.incidents().get(id).withMission(unit, m -> m.ended(at, way));
    return released(silenced(state, id, unit).with(incident), unit);
  }

  private static RoomState waiting(
      RoomState state, IncidentId id, UnitId unit, int level, @Nullable Instant nextAt) {
    Incident incident =
        state.incidents().get(id).withMission(unit, m -> m.escalated(level, nextAt));
    RoomState next = silenced(state, id, unit).with(incident);
    return nextAt == null ? next : next.with(Timer.acknowledgement(nextAt, id, unit, level));
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
