package org.najda.core.desk;

import org.najda.core.Subject;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmBook;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.command.LegalTimeCommand;
import org.najda.core.command.LegalTimeCommand.SettleLegalTime;
import org.najda.core.command.LegalTimeCommand.TellOfLegalTime;
import org.najda.core.event.LegalTimeEvent.LegalTimeSettled;
import org.najda.core.event.LegalTimeEvent.LegalTimeUnanswered;

/** Decides whether a legal time is told: once, once more when it is worse, and when it is over. */
record LegalTimeDeciding(AlarmBook alarms) {
  static AlarmCause cause(long number) {
    return new AlarmCause(AlarmKind.LEGAL_TIME, Subject.numbered(number));
  }

  Decision decide(LegalTimeCommand command) {
    return switch (command) {
      case TellOfLegalTime c when level(c.about().number()) < c.level() ->
          Decision.accepted(new LegalTimeUnanswered(c.about(), c.level()));
      case TellOfLegalTime c -> unchanged(c.about().number());
      case SettleLegalTime c when level(c.number()) > 0 ->
          Decision.accepted(new LegalTimeSettled(c.number()));
      case SettleLegalTime c -> unchanged(c.number());
    };
  }

  /** As the room knows it; 0 when it does not, or no more. */
  private int level(long number) {
    Alarm alarm = alarms.find(cause(number)).orElse(null);
    return alarm == null || alarm.endedAt() != null ? 0 : alarm.raising().level();
  }

  private static Decision unchanged(long number) {
    return Decision.refused(
        Refusal.of(RefusalCode.NOTHING_CHANGES).with("value", number).at("number"));
  }
}
