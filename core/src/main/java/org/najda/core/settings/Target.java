package org.najda.core.settings;

import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;

/**
 * A room's own service level: the share of intervals of one name that shall last no longer.
 *
 * @param interval name of an interval, such as {@code presented-to-answered}
 * @param priority of the incidents it holds for; null: all
 * @param withinSeconds at least 1
 * @param sharePercent 1 to 100
 */
public record Target(
    String interval, @Nullable Priority priority, int withinSeconds, int sharePercent) {
  public Target {
    if (withinSeconds < 1 || sharePercent < 1 || sharePercent > 100) {
      throw new IllegalArgumentException(
          "A target needs withinSeconds (%d) of at least 1 and sharePercent (%d) of 1 to 100."
              .formatted(withinSeconds, sharePercent));
    }
  }
}
