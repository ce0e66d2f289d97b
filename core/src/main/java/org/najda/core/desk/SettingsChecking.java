package org.najda.core.desk;

import org.jspecify.annotations.Nullable;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;

/** Looks for what a room could not work with. */
final class SettingsChecking {
  private SettingsChecking() {}

  /** The first fault found; null when there is none. */
  static @Nullable Refusal fault(RoomState state, RoomSettings settings) {
    return null;
  }
}
