package org.najda.core.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A status of the room's own, such as at the petrol station, and what it means to others.
 *
 * @param code unique within the room
 * @param commonCode one of {@link SecondaryStatuses}; null: nothing that others have a word for
 * @param primary whether a unit in it may be sent
 * @param longest how long a unit may stay in it before that warns; null: never
 */
public record UnitStatus(
    String code,
    LocalName name,
    @Nullable String commonCode,
    PrimaryStatus primary,
    @Nullable Duration longest) {
  public UnitStatus {
    if (commonCode != null && !SecondaryStatuses.CODES.contains(commonCode)) {
      throw new IllegalArgumentException(
          "Status %s: %s is no common code.".formatted(code, commonCode));
    }
    if (longest != null && (longest.isZero() || longest.isNegative())) {
      throw new IllegalArgumentException(
          "Status %s: the longest time must be above 0, not %s.".formatted(code, longest));
    }
  }
}
