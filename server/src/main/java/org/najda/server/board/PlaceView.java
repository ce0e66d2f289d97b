package org.najda.server.board;

import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;

/**
 * Where an incident is.
 *
 * @param lat left out, as lon is, while only words tell of it
 */
public record PlaceView(
    @Nullable Double lat,
    @Nullable Double lon,
    PlaceSource source,
    PlaceClass placeClass,
    int uncertaintyMeters,
    @Nullable String label) {
  /** Of a place as it stands in the state. */
  public static PlaceView of(Place place) {
    GeoPoint point = place.point();
    return new PlaceView(
        point == null ? null : point.lat(),
        point == null ? null : point.lon(),
        place.source(),
        place.placeClass(),
        place.uncertaintyMeters(),
        place.label());
  }
}
