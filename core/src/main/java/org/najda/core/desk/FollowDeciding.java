package org.najda.core.desk;

import java.time.Instant;
import org.najda.core.UnitId;
import org.najda.core.command.FollowCommand;
import org.najda.core.event.FollowEvent;
import org.najda.core.incident.Following;
import org.najda.core.incident.Incident;

/** Decides which incident goes along with which unit. */
record FollowDeciding(Situation now) {

  Decision decide(FollowCommand command) {
    return now.whileOpen(command.incident(), incident -> decide(incident, command));
  }

  private Decision decide(Incident incident, FollowCommand command) {
    return switch (command) {
      case FollowCommand.FollowUnit c -> follow(incident, c.unit());
      case FollowCommand.StopFollowing c -> stop(incident);
      case FollowCommand.CarryIncident c -> carry(incident, c);
    };
  }

  private Decision follow(Incident incident, UnitId unit) {
    if (!now.state().units().containsKey(unit)) {
      return Situation.unknown(unit, "unit");
    }
    if (incident.findActiveMission(unit).isEmpty()) {
      return Decision.refused(
          Refusal.of(RefusalCode.UNIT_NOT_ON_MISSION)
              .with("unit", unit)
              .with("incident", incident.id())
              .at("unit"));
    }
    Following before = incident.scene().following();
    return before != null && before.unit().equals(unit)
        ? Decision.refused(
            Refusal.of(RefusalCode.NOTHING_CHANGES).with("value", unit.value()).at("unit"))
        : Decision.accepted(new FollowEvent.FollowingBegun(incident.id(), unit));
  }

  private static Decision stop(Incident incident) {
    Following following = incident.scene().following();
    return following == null
        ? Decision.refused(notFollowing(incident))
        : Decision.accepted(new FollowEvent.FollowingEnded(incident.id(), following.unit()));
  }

  /** What was seen before somebody decided otherwise comes too late. */
  private Decision carry(Incident incident, FollowCommand.CarryIncident c) {
    Following following = incident.scene().following();
    if (following == null || !following.unit().equals(c.unit())) {
      return Decision.refused(notFollowing(incident));
    }
    Refusal untimely = now.untimely("seenAt", c.seenAt(), earliest(following));
    return untimely != null
        ? Decision.refused(untimely)
        : Decision.accepted(
            new FollowEvent.IncidentCarried(
                incident.id(), c.unit(), c.place(), now.district(c.place()), c.seenAt()));
  }

  private static Instant earliest(Following following) {
    Instant seenAt = following.seenAt();
    return seenAt == null ? following.since() : seenAt;
  }

  private static Refusal notFollowing(Incident incident) {
    return Refusal.of(RefusalCode.INCIDENT_FOLLOWS_NO_UNIT)
        .with("incident", incident.id())
        .at("incident");
  }
}
