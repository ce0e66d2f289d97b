package org.najda.core.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.core.event.Recorded;
import org.najda.core.event.UnitEvent;
import org.najda.core.room.RoomState;
import org.najda.core.timer.Timer;
import org.najda.core.unit.HeldStatus;
import org.najda.core.unit.LogOn;
import org.najda.core.unit.Panic;
import org.najda.core.unit.Unit;

/** Applies what happened to units themselves. */
final class UnitEvolving {
  private UnitEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, UnitEvent event) {
    Unit unit = state.units().get(event.unit());
    return switch (event) {
      case UnitEvent.AvailabilityChanged e ->
          held(state, unit.withAvailability(e.availability()), null);
      case UnitEvent.UnitLoggedOn e ->
          state.with(
              unit.with(
                  new LogOn(
                      e.happenedAt() == null ? recorded.at() : e.happenedAt(),
                      e.crew(),
                      e.vehicle(),
                      e.shift())));
      case UnitEvent.UnitLoggedOff e -> state.with(unit.with((LogOn) null));
      case UnitEvent.UnitStatusSet e ->
          held(
              state,
              unit.withAvailability(e.availability()),
              e.status() == null ? null : new HeldStatus(e.status(), e.since(), 0, e.warnAt()));
      case UnitEvent.StatusOverstayed e -> overstayed(state, unit, e);
      case UnitEvent.PanicRaised e ->
          state.with(unit.with(new Panic(e.happenedAt(), recorded.author().person(), e.last())));
      case UnitEvent.PanicEnded e -> state.with(unit.with((Panic) null));
    };
  }

  private static RoomState overstayed(RoomState state, Unit unit, UnitEvent.StatusOverstayed e) {
    HeldStatus held = unit.condition().status();
    return held == null
        ? state
        : held(state, unit, new HeldStatus(held.code(), held.since(), e.times(), e.nextAt()));
  }

  /** The unit holds another status; the timer of the one before goes, its own is set. */
  private static RoomState held(RoomState state, Unit unit, @Nullable HeldStatus status) {
    RoomState next = silenced(state, unit.id()).with(unit.with(status));
    Instant warnAt = status == null ? null : status.warnAt();
    return warnAt == null ? next : next.with(Timer.status(warnAt, unit.id(), status.overstays()));
  }

  /** Takes away the timer that the unit's status waits on, if it does. */
  static RoomState silenced(RoomState state, UnitId id) {
    HeldStatus held = state.units().get(id).condition().status();
    Instant warnAt = held == null ? null : held.warnAt();
    return warnAt == null ? state : state.without(Timer.status(warnAt, id, held.overstays()));
  }
}
