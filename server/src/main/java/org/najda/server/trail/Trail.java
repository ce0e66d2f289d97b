package org.najda.server.trail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.server.position.Position;

/**
 * Where a unit has been.
 *
 * @param everySeconds of a long time only the last position of every so many seconds is told
 * @param keptFrom what was before this is no longer kept, or never was; left out when all of the
 *     time is
 * @param positions in the order of time
 */
record Trail(
    UnitId unit,
    Instant from,
    Instant until,
    int everySeconds,
    @Nullable Instant keptFrom,
    List<Was> positions) {

  /** Where it was at one instant. */
  record Was(
      Instant at,
      double lat,
      double lon,
      @Nullable Float speedMetersPerSecond,
      @Nullable Float headingDegrees,
      @Nullable Float accuracyMeters) {
    static Was of(Position position) {
      GeoPoint point = position.point();
      return new Was(
          position.at(),
          point.lat(),
          point.lon(),
          position.speedMetersPerSecond(),
          position.headingDegrees(),
          position.accuracyMeters());
    }
  }
}
