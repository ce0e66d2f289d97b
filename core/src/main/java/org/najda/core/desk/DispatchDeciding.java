package org.najda.core.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.EnumWords;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.command.DispatchCommand;
import org.najda.core.dispatch.Mission;
import org.najda.core.event.DispatchEvent;
import org.najda.core.incident.Incident;
import org.najda.core.unit.Unit;

/** Decides what is asked about units and missions. */
record DispatchDeciding(Situation now) {

  Decision decide(DispatchCommand command) {
    return switch (command) {
      case DispatchCommand.SendUnits c -> send(c);
      case DispatchCommand.ReportProgress c -> progress(c);
      case DispatchCommand.RecallUnit c -> recall(c);
    };
  }

  private Decision send(DispatchCommand.SendUnits c) {
    Incident incident = now.incident(c.incident());
    if (incident == null) {
      return Situation.unknown(c.incident());
    }
    Refusal closed = Situation.closed(incident);
    if (closed != null) {
      return Decision.refused(closed);
    }
    for (UnitId id : c.units()) {
      Unit unit = now.state().units().find(id).orElse(null);
      if (unit == null) {
        return Situation.unknown(id, "units");
      }
      Refusal refusal = unsendable(unit);
      if (refusal != null) {
        return Decision.refused(refusal);
      }
    }
    Instant acknowledgeBy = now.at().plus(now.rules().acknowledgeWithin());
    return Decision.accepted(
        new DispatchEvent.UnitsSent(incident.id(), c.units(), acknowledgeBy, c.evidence()));
  }

  private @Nullable Refusal unsendable(Unit unit) {
    IncidentId busyWith = unit.incident();
    if (busyWith != null) {
      Mission mission =
          now.state().incidents().get(busyWith).findActiveMission(unit.id()).orElseThrow();
      return Refusal.of(RefusalCode.UNIT_ON_MISSION)
          .with("unit", unit.id())
          .with("incident", busyWith)
          .at("units")
          .by(mission.sending().by());
    }
    return unit.availability() == Availability.AVAILABLE
        ? null
        : Refusal.of(RefusalCode.UNIT_UNAVAILABLE).with("unit", unit.id()).at("units");
  }

  private Decision progress(DispatchCommand.ReportProgress c) {
    Mission mission = mission(c.incident(), c.unit());
    if (mission == null) {
      return missing(c.incident(), c.unit());
    }
    Refusal refusal =
        c.progress().compareTo(mission.progress()) <= 0
            ? Refusal.of(RefusalCode.PROGRESS_BACKWARDS)
                .with("unit", c.unit())
                .with("progress", EnumWords.of(c.progress()))
                .with("now", EnumWords.of(mission.progress()))
                .at("progress")
            : now.untimely("happenedAt", c.happenedAt(), mission.lastStampAt());
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(
            new DispatchEvent.UnitProgressed(
                c.incident(), c.unit(), c.progress(), now.taken(c.happenedAt())));
  }

  private Decision recall(DispatchCommand.RecallUnit c) {
    return mission(c.incident(), c.unit()) == null
        ? missing(c.incident(), c.unit())
        : Decision.accepted(new DispatchEvent.UnitRecalled(c.incident(), c.unit()));
  }

  private @Nullable Mission mission(IncidentId incident, UnitId unit) {
    return now.state()
        .incidents()
        .find(incident)
        .flatMap(found -> found.findActiveMission(unit))
        .orElse(null);
  }

  private Decision missing(IncidentId incident, UnitId unit) {
    if (now.incident(incident) == null) {
      return Situation.unknown(incident);
    }
    if (!now.state().units().containsKey(unit)) {
      return Situation.unknown(unit, "unit");
    }
    return Decision.refused(
        Refusal.of(RefusalCode.UNIT_NOT_ON_MISSION)
            .with("unit", unit)
            .with("incident", incident)
            .at("unit"));
  }
}
