package org.najda.core.desk;

import java.util.ArrayList;
import java.util.List;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Waiting;
import org.najda.core.event.TieEvent;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Waits;
import org.najda.core.room.RoomState;
import org.najda.core.unit.Unit;

/**
 * Gives an incident that was merged back what was waited for there.
 *
 * @param from the one that stands for itself again
 * @param into the one that went on
 * @param waits as they were when the two became one
 */
record Returning(IncidentId from, IncidentId into, Waits waits) {

  /** What is waited for at an incident just before it is merged, and what of it goes over. */
  static Waits waits(RoomState before, IncidentId from, IncidentId into) {
    List<Waiting> over = new ArrayList<>();
    List<Waiting> spared = new ArrayList<>();
    Incident leaving = before.incidents().get(from);
    Incident going = before.incidents().get(into);
    for (Waiting one : leaving.waiting()) {
      Unit unit = before.units().get(one.unit());
      boolean there = into.equals(unit.incident()) || unit.stack().contains(into);
      (there ? spared : over).add(one);
    }
    Backup backup = leaving.course().backup();
    return new Waits(over, spared, backup, backup != null && going.course().backup() == null);
  }

  /** Units that are meant to come again: whatever somebody decided since then stands. */
  List<UnitId> listWaiting(RoomState state) {
    List<UnitId> units = new ArrayList<>();
    Incident going = state.incidents().get(into);
    for (Waiting one : waits.over()) {
      if (going.waiting().contains(one)) {
        units.add(one.unit());
      }
    }
    for (Waiting one : waits.spared()) {
      if (state.units().containsKey(one.unit()) && !isComing(state, one.unit())) {
        units.add(one.unit());
      }
    }
    return units;
  }

  /** Its mission to the incident comes back with it. */
  private boolean isComing(RoomState state, UnitId unit) {
    Mission active = state.incidents().get(into).findActiveMission(unit).orElse(null);
    return active != null && state.incidents().get(from).hasMoved(active, into);
  }

  /** Whether help is still asked for that was asked for at the incident. */
  boolean hasBackup(RoomState state) {
    return waits.backup() != null
        && (!waits.backupOver() || waits.findBackupAt(state.incidents().get(into)).isPresent());
  }

  RoomState back(RoomState state, TieEvent.MergerUndone event) {
    RoomState next = event.backup() ? backup(state) : state;
    for (UnitId unit : event.waiting()) {
      next = waiting(next, unit);
    }
    return next;
  }

  private RoomState backup(RoomState state) {
    Incident going = state.incidents().get(into);
    Incident back = state.incidents().get(from);
    Backup moved = waits.findBackupAt(going).orElse(null);
    return moved == null
        ? state.with(back.withBackup(waits.backup()))
        : state.with(going.withBackup(null)).with(back.withBackup(moved));
  }

  /** What went over lies again where it lies there; what was spared comes last. */
  private RoomState waiting(RoomState state, UnitId id) {
    Waiting waiting = waits.find(id).orElseThrow();
    Unit unit = state.units().get(id);
    RoomState next = state;
    int position = unit.stack().size() + 1;
    if (waits.over().contains(waiting)) {
      position = unit.stack().indexOf(into) + 1;
      unit = unit.unstacked(into);
      next = next.with(next.incidents().get(into).withoutWaiting(id));
    }
    return next.with(unit.stacked(from, position))
        .with(next.incidents().get(from).withWaiting(waiting));
  }
}
