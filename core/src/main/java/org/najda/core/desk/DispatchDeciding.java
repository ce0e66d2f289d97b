package org.najda.core.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.command.DispatchCommand;
import org.najda.core.dispatch.Mission;
import org.najda.core.event.DispatchEvent;
import org.najda.core.incident.Incident;

/** Decides what is asked about units and missions. */
record DispatchDeciding(Situation now) {

  Decision decide(DispatchCommand command) {
    return switch (command) {
      case DispatchCommand.SendUnits c -> send(c);
      case DispatchCommand.ReportProgress c -> progress(c);
      case DispatchCommand.RecallUnit c ->
          mission(c.incident(), c.unit()) == null
              ? missing(c.incident(), c.unit(), "unit")
              : Decision.accepted(
                  new DispatchEvent.UnitRecalled(c.incident(), c.unit(), c.reason()));
      case DispatchCommand.ResendMission c -> resend(c);
      case DispatchCommand.ExchangeMission c -> exchange(c);
    };
  }

  private Decision send(DispatchCommand.SendUnits c) {
    Incident incident = now.incident(c.incident());
    if (incident == null) {
      return Situation.unknown(c.incident());
    }
    Refusal refusal = Situation.closed(incident);
    for (UnitId unit : c.units()) {
      refusal = refusal == null ? now.unsendable(unit, "units") : refusal;
    }
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(
            new DispatchEvent.UnitsSent(
                incident.id(), c.units(), now.acknowledgeBy(), c.evidence()));
  }

  private Decision progress(DispatchCommand.ReportProgress c) {
    Mission mission = mission(c.incident(), c.unit());
    if (mission == null) {
      return missing(c.incident(), c.unit(), "unit");
    }
    Refusal refusal =
        c.progress().compareTo(mission.progress()) <= 0
            ? Refusal.of(RefusalCode.PROGRESS_BACKWARDS)
                .with("unit", c.unit())
                .with("progress", EnumWords.of(c.progress()))
                .with("now", EnumWords.of(mission.progress()))
                .at("progress")
            : c.doubtful()
                ? null
                : now.untimely("happenedAt", c.happenedAt(), mission.lastStampAt());
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(
            new DispatchEvent.UnitProgressed(
                c.incident(),
                c.unit(),
                c.progress(),
                now.taken(c.happenedAt(), mission.lastStampAt()),
                c.byRadio(),
                c.doubtful()));
  }

  private Decision resend(DispatchCommand.ResendMission c) {
    Mission mission = mission(c.incident(), c.unit());
    if (mission == null) {
      return missing(c.incident(), c.unit(), "unit");
    }
    Instant acknowledgeBy = now.acknowledgeBy();
    return mission.progress() == Progress.SENT
        ? Decision.accepted(new DispatchEvent.MissionResent(c.incident(), c.unit(), acknowledgeBy))
        : Decision.refused(
            Refusal.of(RefusalCode.ALREADY_ACKNOWLEDGED)
                .with("unit", c.unit())
                .with("now", EnumWords.of(mission.progress()))
                .at("unit"));
  }

  private Decision exchange(DispatchCommand.ExchangeMission c) {
    if (mission(c.incident(), c.from()) == null) {
      return missing(c.incident(), c.from(), "from");
    }
    Refusal refusal = now.unsendable(c.to(), "to");
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(
            new DispatchEvent.MissionExchanged(
                c.incident(), c.from(), c.to(), now.acknowledgeBy(), c.evidence()));
  }

  private @Nullable Mission mission(IncidentId incident, UnitId unit) {
    return now.state()
        .incidents()
        .find(incident)
        .flatMap(found -> found.findActiveMission(unit))
        .orElse(null);
  }

  private Decision missing(IncidentId incident, UnitId unit, String field) {
    if (now.incident(incident) == null) {
      return Situation.unknown(incident);
    }
    if (!now.state().units().containsKey(unit)) {
      return Situation.unknown(unit, field);
    }
    return Decision.refused(
        Refusal.of(RefusalCode.UNIT_NOT_ON_MISSION)
            .with("unit", unit)
            .with("incident", incident)
            .at(field));
  }
}
