package org.najda.core.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.command.StackCommand;
import org.najda.core.dispatch.Waiting;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.Event;
import org.najda.core.event.StackEvent;
import org.najda.core.incident.Incident;
import org.najda.core.unit.Unit;

/** Decides what is asked about the incidents that wait for busy units. */
record StackDeciding(Situation now) {
  /** More than a shift can bring; what waits that long belongs to somebody else. */
  private static final int MOST_STACKED = 20;

  Decision decide(StackCommand command) {
    return switch (command) {
      case StackCommand.StackUnits c -> stack(c);
      case StackCommand.ReorderStack c -> reorder(c);
      case StackCommand.UnstackUnit c -> {
        Refusal refusal = notStacked(c.incident(), c.unit());
        yield refusal != null
            ? Decision.refused(refusal)
            : Decision.accepted(new StackEvent.UnitUnstacked(c.incident(), c.unit()));
      }
      case StackCommand.StartMission c -> start(c);
      case StackCommand.InterruptMission c -> interrupt(c);
    };
  }

  private Decision stack(StackCommand.StackUnits c) {
    Incident incident = now.incident(c.incident());
    if (incident == null) {
      return Situation.unknown(c.incident());
    }
    Refusal refusal = Situation.closed(incident);
    for (UnitId unit : c.units()) {
      refusal = refusal == null ? unstackable(incident, unit) : refusal;
    }
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(new StackEvent.UnitsStacked(incident.id(), c.units()));
  }

  private @Nullable Refusal unstackable(Incident incident, UnitId id) {
    Unit unit = now.state().units().find(id).orElse(null);
    if (unit == null) {
      return Situation.unknownUnit(id, "units");
    }
    if (incident.id().equals(unit.incident())) {
      return now.onMission(unit, incident.id(), "units");
    }
    Waiting waiting = incident.findWaiting(id).orElse(null);
    if (waiting != null) {
      return Refusal.of(RefusalCode.UNIT_ALREADY_STACKED)
          .with("unit", id)
          .with("incident", incident.id())
          .at("units")
          .by(waiting.by());
    }
    return unit.stack().size() < MOST_STACKED
        ? null
        : Refusal.of(RefusalCode.STACK_FULL)
            .with("unit", id)
            .with("most", MOST_STACKED)
            .at("units");
  }

  private Decision reorder(StackCommand.ReorderStack c) {
    Refusal refusal = notStacked(c.incident(), c.unit());
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    List<IncidentId> stack = now.state().units().get(c.unit()).stack();
    int position = Math.min(c.position(), stack.size());
    return stack.indexOf(c.incident()) + 1 == position
        ? Decision.refused(
            Refusal.of(RefusalCode.NOTHING_CHANGES).with("value", position).at("position"))
        : Decision.accepted(new StackEvent.StackReordered(c.incident(), c.unit(), position));
  }

  private Decision start(StackCommand.StartMission c) {
    Refusal refusal = notStacked(c.incident(), c.unit());
    refusal = refusal == null ? now.unsendable(c.unit(), "unit") : refusal;
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    List<Event> events = new ArrayList<>();
    events.add(
        new DispatchEvent.UnitsSent(
            c.incident(), List.of(c.unit()), now.acknowledgeBy(), c.evidence()));
    if (c.byCrew()) {
      events.add(
          new DispatchEvent.UnitProgressed(
              c.incident(), c.unit(), Progress.ACKNOWLEDGED, now.at(), false, false));
    }
    return new Decision.Accepted(events);
  }

  private Decision interrupt(StackCommand.InterruptMission c) {
    Incident urgent = now.incident(c.incident());
    if (urgent == null) {
      return Situation.unknown(c.incident());
    }
    Unit unit = now.state().units().find(c.unit()).orElse(null);
    if (unit == null) {
      return Situation.unknown(c.unit(), "unit");
    }
    Refusal refusal = Situation.closed(urgent);
    refusal = refusal == null ? uninterruptible(unit, urgent) : refusal;
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    List<Event> events = new ArrayList<>();
    IncidentId left = unit.incident();
    if (left != null) {
      events.add(new StackEvent.MissionInterrupted(left, unit.id(), urgent.id()));
    }
    events.add(
        new DispatchEvent.UnitsSent(
            urgent.id(), List.of(unit.id()), now.acknowledgeBy(), c.evidence()));
    return new Decision.Accepted(events);
  }

  /** A unit that became free meanwhile is simply sent. */
  private @Nullable Refusal uninterruptible(Unit unit, Incident urgent) {
    if (unit.availability() == Availability.UNAVAILABLE) {
      return Situation.unavailable(unit.id(), "unit");
    }
    IncidentId on = unit.incident();
    if (on == null) {
      return null;
    }
    if (on.equals(urgent.id())) {
      return now.onMission(unit, on, "unit");
    }
    Incident left = now.state().incidents().get(on);
    return urgent.priority().isMoreUrgentThan(left.priority())
        ? null
        : Refusal.of(RefusalCode.NOT_MORE_URGENT)
            .with("unit", unit.id())
            .with("incident", urgent.id())
            .with("priority", urgent.priority().level())
            .with("other", left.id())
            .with("otherPriority", left.priority().level())
            .at("unit");
  }

  private @Nullable Refusal notStacked(IncidentId incident, UnitId unit) {
    Incident found = now.incident(incident);
    if (found == null) {
      return Situation.unknownIncident(incident);
    }
    if (!now.state().units().containsKey(unit)) {
      return Situation.unknownUnit(unit, "unit");
    }
    return found.findWaiting(unit).isPresent()
        ? null
        : Refusal.of(RefusalCode.UNIT_NOT_STACKED)
            .with("unit", unit)
            .with("incident", incident)
            .at("unit");
  }
}
