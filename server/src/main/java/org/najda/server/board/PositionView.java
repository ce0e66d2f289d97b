package org.najda.server.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.dispatch.PositionBasis;
import org.najda.server.position.Position;
import org.najda.server.whereabouts.Where;

/**
 * Where a unit is.
 *
 * @param at when it was there; left out for a post, where nobody has reported it
 * @param speed metres a second
 * @param heading degrees clockwise from north
 */
public record PositionView(
    double lat,
    double lon,
    PositionBasis basis,
    @Nullable Instant at,
    @Nullable Float speed,
    @Nullable Float heading) {
  static PositionView of(Where where) {
    Position reported = where.reported();
    return new PositionView(
        where.point().lat(),
        where.point().lon(),
        where.basis(),
        reported == null ? null : reported.at(),
        reported == null ? null : reported.speedMetersPerSecond(),
        reported == null ? null : reported.headingDegrees());
  }
}
