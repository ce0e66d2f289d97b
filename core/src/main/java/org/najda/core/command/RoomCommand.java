package org.najda.core.command;

import org.najda.core.settings.RoomSettings;
import org.najda.core.timer.Timer;

/** What is asked of the room as a whole. */
public sealed interface RoomCommand extends Command {
  /**
   * From now on the room works by these settings.
   *
   * @param basedOn version of the settings they were made from; 0 for the first
   */
  record AdoptSettings(long basedOn, RoomSettings settings) implements RoomCommand {}

  /** A due time has come; made by the room's own loop. */
  record FireTimer(Timer timer) implements RoomCommand {}
}
