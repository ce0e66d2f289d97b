package org.najda.server.whereabouts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.dispatch.PositionBasis;
import org.najda.server.position.Position;

/**
 * Where one unit is.
 *
 * @param reported what its device said; null when the unit's post stands for it
 */
public record Where(GeoPoint point, PositionBasis basis, @Nullable Position reported) {
  /** How long ago it was reported; null for a post. */
  public @Nullable Long ageSeconds(Instant now) {
    return reported == null ? null : Math.max(0, Duration.between(reported.at(), now).toSeconds());
  }
}
