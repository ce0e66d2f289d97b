package org.najda.core.desk;

import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Mission.Ending.Way;
import org.najda.core.dispatch.Waiting;
import org.najda.core.event.Recorded;
import org.najda.core.event.StackEvent;
import org.najda.core.room.RoomState;

/** Applies what happens to the incidents that wait for busy units. */
final class StackEvolving {
  private StackEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, StackEvent event) {
    return switch (event) {
      case StackEvent.UnitsStacked e -> stacked(state, recorded, e);
      case StackEvent.StackReordered e ->
          state.with(state.units().get(e.unit()).stacked(e.incident(), e.position()));
      case StackEvent.UnitUnstacked e ->
          state
              .with(state.units().get(e.unit()).unstacked(e.incident()))
              .with(state.incidents().get(e.incident()).withoutWaiting(e.unit()));
      case StackEvent.MissionInterrupted e ->
          waits(
              DispatchEvolving.ended(state, e.incident(), e.unit(), recorded.at(), Way.INTERRUPTED),
              e.incident(),
              waiting(e.unit(), Waiting.Cause.INTERRUPTED, recorded),
              1);
    };
  }

  private static RoomState stacked(RoomState state, Recorded recorded, StackEvent.UnitsStacked e) {
    RoomState next = state;
    for (UnitId unit : e.units()) {
      int last = next.units().get(unit).stack().size() + 1;
      next = waits(next, e.incident(), waiting(unit, Waiting.Cause.STACKED, recorded), last);
    }
    return next;
  }

  private static Waiting waiting(UnitId unit, Waiting.Cause cause, Recorded recorded) {
    return new Waiting(unit, cause, recorded.author().person(), recorded.at());
  }

  private static RoomState waits(
      RoomState state, IncidentId incident, Waiting waiting, int position) {
    return state
        .with(state.units().get(waiting.unit()).stacked(incident, position))
        .with(state.incidents().get(incident).withWaiting(waiting));
  }
}
