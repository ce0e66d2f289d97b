package org.najda.core.desk;

import org.najda.core.EnumWords;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.command.TargetCommand;
import org.najda.core.command.TargetCommand.WarnOfTarget;
import org.najda.core.event.TargetEvent.TargetAtRisk;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Stamps;
import org.najda.core.interval.IntervalName;

/** Decides whether a target at risk is told: once, and once more when it is missed. */
record TargetDeciding(Situation now) {
  private static final int AT_RISK = 1;
  private static final int MISSED = 2;

  Decision decide(TargetCommand command) {
    return switch (command) {
      case WarnOfTarget c -> now.whileOpen(c.incident(), incident -> warn(incident, c));
    };
  }

  private Decision warn(Incident incident, WarnOfTarget c) {
    int level = c.missedAt().isAfter(now.at()) ? AT_RISK : MISSED;
    return isReached(incident.stamps(), c.interval()) || isTold(c, level)
        ? Decision.refused(
            Refusal.of(RefusalCode.NOTHING_CHANGES)
                .with("value", EnumWords.of(c.interval()))
                .at("interval"))
        : Decision.accepted(
            new TargetAtRisk(incident.id(), c.interval(), c.missedAt(), c.expectedAt(), level));
  }

  private boolean isTold(WarnOfTarget c, int level) {
    Alarm alarm =
        now.state().alarms().find(AlarmCause.ofTarget(c.incident(), c.interval())).orElse(null);
    return alarm != null && alarm.endedAt() == null && alarm.raising().level() >= level;
  }

  private static boolean isReached(Stamps stamps, IntervalName interval) {
    return interval == IntervalName.ANSWERED_TO_FIRST_SENT
        ? stamps.missions().firstSent() != null
        : stamps.missions().firstOnScene() != null;
  }
}
