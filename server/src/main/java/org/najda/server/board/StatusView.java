package org.najda.server.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.unit.HeldStatus;

/**
 * What a unit says it is doing.
 *
 * @param overstays how often it has been found to last too long; left out for never
 */
public record StatusView(String code, Instant since, @Nullable Integer overstays) {
  static @Nullable StatusView of(@Nullable HeldStatus held) {
    return held == null
        ? null
        : new StatusView(
            held.code(), held.since(), held.overstays() == 0 ? null : held.overstays());
  }
}
