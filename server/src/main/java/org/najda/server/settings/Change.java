package org.najda.server.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.RoomSettings;

/**
 * What somebody asks for.
 *
 * @param command made with the form, so that sent twice it acts once
 * @param seen version that the form showed
 * @param from when it shall take effect; null: at once
 */
record Change(String command, long seen, RoomSettings settings, @Nullable Instant from) {
  static Change atOnce(String command, long seen, RoomSettings settings) {
    return new Change(command, seen, settings, null);
  }
}
