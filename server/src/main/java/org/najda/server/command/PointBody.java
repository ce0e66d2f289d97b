package org.najda.server.command;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.najda.core.GeoPoint;

/** A point of the map, in degrees. */
record PointBody(
    @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
    @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon) {
  GeoPoint point() {
    return GeoPoint.ofDegrees(lat, lon);
  }
}
