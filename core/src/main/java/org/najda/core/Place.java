package org.najda.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident is. Not the caller's own place, which is a personal value.
 *
 * @param point null while only words tell of it; never made up
 * @param uncertaintyMeters radius within which the place lies, 0 when a person pointed at it
 * @param label the street or landmark in words, at most 200 characters; never a private name
 */
public record Place(
    @Nullable GeoPoint point,
    PlaceSource source,
    PlaceClass placeClass,
    int uncertaintyMeters,
    @Nullable String label) {
  private static final int LONGEST_LABEL = 200;

  public Place {
    if (uncertaintyMeters < 0) {
      throw new IllegalArgumentException(
          "uncertaintyMeters (%d) must not be negative.".formatted(uncertaintyMeters));
    }
    if ((point == null) != (source == PlaceSource.WORDS) || (point == null && label == null)) {
      throw new IllegalArgumentException("Either words alone tell of a place, or it has a point.");
    }
    Words.requireShort("label of a place", label, LONGEST_LABEL);
  }

  /** Of which nobody knows the point yet. */
  public static Place ofWords(String words) {
    return new Place(null, PlaceSource.WORDS, PlaceClass.UNKNOWN, 0, words);
  }

  public Optional<GeoPoint> findPoint() {
    return Optional.ofNullable(point);
  }
}
