package org.najda.server.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.unit.Panic;

/**
 * A crew in danger.
 *
 * @param lat where it was last known to be; left out where nobody knows
 * @param lastAt when it was there; left out where its post stands for it
 */
public record PanicView(
    Instant at, PersonId by, @Nullable Double lat, @Nullable Double lon, @Nullable Instant lastAt) {
  static @Nullable PanicView of(@Nullable Panic panic) {
    if (panic == null) {
      return null;
    }
    Panic.LastSeen last = panic.last();
    return last == null
        ? new PanicView(panic.at(), panic.by(), null, null, null)
        : new PanicView(panic.at(), panic.by(), last.point().lat(), last.point().lon(), last.at());
  }
}
