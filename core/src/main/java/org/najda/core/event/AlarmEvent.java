package org.najda.core.event;

import org.jspecify.annotations.Nullable;
import org.najda.core.AlarmId;
import org.najda.core.PersonId;
import org.najda.core.alarm.AlarmCause;

/** What happens to alarms. */
public sealed interface AlarmEvent extends Event {
  AlarmId alarm();

  AlarmCause cause();

  /**
   * Raised for the first time, or, with an alarm that is there, once more.
   *
   * @param level how bad it is, from 1
   * @param owner whom it concerns first; null: everybody
   */
  record AlarmRaised(AlarmId alarm, AlarmCause cause, int level, @Nullable PersonId owner)
      implements AlarmEvent {}

  record AlarmAcknowledged(AlarmId alarm, AlarmCause cause) implements AlarmEvent {}

  /** What it told of is over. */
  record AlarmEnded(AlarmId alarm, AlarmCause cause) implements AlarmEvent {}
}
