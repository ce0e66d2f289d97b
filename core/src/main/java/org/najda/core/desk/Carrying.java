package org.najda.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.call.Call;
import org.najda.core.call.Settlement;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Waiting;
import org.najda.core.event.Recorded;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.core.timer.Timer;
import org.najda.core.unit.Unit;

/** Carries calls and missions from one incident over to another, so that each counts once. */
record Carrying(IncidentId from, IncidentId to) {

  RoomState calls(RoomState state, Recorded recorded, List<CallId> calls) {
    RoomState next = state;
    Incident taking = next.incidents().get(to);
    for (CallId id : calls) {
      Call call =
          next.calls()
              .get(id)
              .settled(new Settlement.Attached(to, recorded.author().person(), recorded.at()));
      next = next.with(call);
      taking = taking.withCall(call);
    }
    next = next.with(taking);
    return next.with(withoutCalls(next, from, calls));
  }

  /** The incident as it is once it has lost these calls. */
  static Incident withoutCalls(RoomState state, IncidentId id, List<CallId> lost) {
    Incident incident = state.incidents().get(id);
    List<Call> left =
        incident.reports().calls().stream()
            .filter(call -> !lost.contains(call))
            .map(state.calls()::get)
            .toList();
    return incident.withCalls(left);
  }

  /** With their stamps and the timers that they wait on. */
  RoomState missions(RoomState state, Predicate<Mission> which) {
    RoomState next = state;
    Incident leaving = state.incidents().get(from);
    Incident taking = state.incidents().get(to);
    for (Mission mission : leaving.missions()) {
      if (mission.movedTo() == null && which.test(mission)) {
        taking = taking.withMission(mission);
        taking = mission.isActive() ? taking.withoutWaiting(mission.unit()) : taking;
        next = mission.isActive() ? underWay(next, mission) : next;
      }
    }
    return next.with(leaving.withMissionsMoved(to, which)).with(taking);
  }

  /** Whoever is meant to come here next is meant to come there, unless he is there already. */
  RoomState waiting(RoomState state) {
    RoomState next = state;
    for (Waiting one : state.incidents().get(from).waiting()) {
      Unit unit = next.units().get(one.unit());
      int position = unit.stack().indexOf(from) + 1;
      boolean there = to.equals(unit.incident()) || unit.stack().contains(to);
      next = next.with(next.incidents().get(from).withoutWaiting(one.unit()));
      next = next.with(unit.unstacked(from));
      if (!there) {
        next =
            next.with(unit.unstacked(from).stacked(to, position))
                .with(next.incidents().get(to).withWaiting(one));
      }
    }
    return next;
  }

  /** What is still asked for here is asked for there, unless more is asked for there already. */
  RoomState backup(RoomState state) {
    Incident leaving = state.incidents().get(from);
    Incident taking = state.incidents().get(to);
    Backup asked = leaving.course().backup();
    return asked == null || taking.course().backup() != null
        ? state.with(leaving.withBackup(null))
        : state.with(leaving.withBackup(null)).with(taking.withBackup(asked));
  }

  private RoomState underWay(RoomState state, Mission mission) {
    RoomState next = state.with(state.units().get(mission.unit()).sentTo(to));
    int level = mission.escalation().level();
    Instant nextAt = mission.escalation().nextAt();
    return nextAt == null
        ? next
        : next.without(Timer.acknowledgement(nextAt, from, mission.unit(), level))
            .with(Timer.acknowledgement(nextAt, to, mission.unit(), level));
  }
}
