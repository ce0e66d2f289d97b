package org.najda.server.command;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;

/**
 * Where an incident is.
 *
 * @param source left out: picked on the map
 * @param placeClass left out: unknown
 * @param uncertaintyMeters left out: 0
 */
record PlaceBody(
    @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
    @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
    @Nullable PlaceSource source,
    @Nullable PlaceClass placeClass,
    @Nullable @PositiveOrZero @Max(1_000_000) Integer uncertaintyMeters,
    @Nullable @Size(max = 200) String label) {
  Place place() {
    return new Place(
        GeoPoint.ofDegrees(lat, lon),
        source == null ? PlaceSource.MAP : source,
        placeClass == null ? PlaceClass.UNKNOWN : placeClass,
        uncertaintyMeters == null ? 0 : uncertaintyMeters,
        label);
  }
}
