package org.najda.core.command;

import java.time.Instant;
import org.najda.core.ChangeId;
import org.najda.core.settings.RoomSettings;

/** What is asked about changes of the settings at a later time. */
public sealed interface ChangeCommand extends Command {
  /**
   * From a later time on the room works by these settings, as far as they differ from today's.
   *
   * @param basedOn version of the settings they were made from
   * @param from when it takes effect
   */
  record PlanChange(long basedOn, RoomSettings settings, Instant from) implements ChangeCommand {}

  /** It takes no effect. */
  record WithdrawChange(ChangeId change) implements ChangeCommand {}

  /** It takes effect now: before its time, or after it when it could not then. */
  record ApplyChange(ChangeId change) implements ChangeCommand {}
}
