package org.najda.core.desk;

import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmBook;
import org.najda.core.command.AlarmCommand;
import org.najda.core.event.AlarmEvent;

/** Decides what is asked about alarms. */
final class AlarmDeciding {
  private AlarmDeciding() {}

  static Decision decide(AlarmBook alarms, AlarmCommand command) {
    return switch (command) {
      case AlarmCommand.AcknowledgeAlarm c ->
          alarms
              .byId()
              .find(c.alarm())
              .map(AlarmDeciding::acknowledge)
              .orElseGet(() ->
                  Decision.refused(
                      Refusal.of(RefusalCode.UNKNOWN_ALARM).with("alarm", c.alarm()).at("alarm")));
    };
  }

  private static Decision acknowledge(Alarm alarm) {
    Alarm.Acknowledgement earlier = alarm.acknowledgement();
    return earlier == null
        ? Decision.accepted(new AlarmEvent.AlarmAcknowledged(alarm.id(), alarm.cause()))
        : Decision.refused(
            Refusal.of(RefusalCode.ALARM_ALREADY_ACKNOWLEDGED)
                .with("alarm", alarm.id())
                .at("alarm")
                .by(earlier.by()));
  }
}
