package org.najda.core;

import org.jspecify.annotations.Nullable;

/**
 * Where an incident is. Not the caller's own place, which is a personal value.
 *
 * @param uncertaintyMeters radius within which the place lies, 0 when a person pointed at it
 * @param label the street or landmark in words, at most 200 characters; never a private name
 */
public record Place(
    GeoPoint point,
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
    Words.requireShort("label of a place", label, LONGEST_LABEL);
  }
}
