package org.najda.core.command;

import org.najda.core.AlarmId;

/** What can be asked about alarms; they are raised by what happens, never by a command. */
public sealed interface AlarmCommand extends Command {
  /** Somebody takes it on, by his name. */
  record AcknowledgeAlarm(AlarmId alarm) implements AlarmCommand {}
}
