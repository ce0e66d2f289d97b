package org.najda.server.position;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A position as a device sent it, not yet checked.
 *
 * @param lat degrees
 * @param lon degrees
 * @param speed metres a second
 * @param heading degrees clockwise from north
 * @param accuracy metres
 */
public record PositionReport(
    @NotNull String unit,
    @NotNull Instant at,
    @NotNull Double lat,
    @NotNull Double lon,
    @Nullable Double speed,
    @Nullable Double heading,
    @Nullable Double accuracy) {
  private static final double METERS_PER_SECOND_OF_A_KNOT = 1852.0 / 3600;

  /** A speed told in knots, of 1852 m an hour (BIPM, SI Brochure). */
  static @Nullable Double metersPerSecond(@Nullable Double knots) {
    return knots == null ? null : knots * METERS_PER_SECOND_OF_A_KNOT;
  }
}
