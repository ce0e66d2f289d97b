package org.najda.server.board;

import org.jspecify.annotations.Nullable;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;

/** Where an incident is. */
public record PlaceView(
    double lat,
    double lon,
    PlaceSource source,
    PlaceClass placeClass,
    int uncertaintyMeters,
    @Nullable String label) {
  static PlaceView of(Place place) {
    return new PlaceView(
        place.point().lat(),
        place.point().lon(),
        place.source(),
        place.placeClass(),
        place.uncertaintyMeters(),
        place.label());
  }
}
