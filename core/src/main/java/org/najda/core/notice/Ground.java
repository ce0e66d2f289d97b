package org.najda.core.notice;

import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.LandmarkId;
import org.najda.core.Words;

/**
 * Where a hazard lies.
 *
 * @param radiusMeters around the point, 1 to {@value #WIDEST_METERS}
 * @param label the street or landmark in words, at most 200 characters; never a private name
 * @param landmark of the room, when it lies at one; null else
 */
public record Ground(
    GeoPoint point, int radiusMeters, @Nullable String label, @Nullable LandmarkId landmark) {
  /** How far a hazard may reach. */
  public static final int WIDEST_METERS = 2_000;

  private static final int LONGEST_LABEL = 200;

  public Ground {
    if (radiusMeters < 1 || radiusMeters > WIDEST_METERS) {
      throw new IllegalArgumentException(
          "A hazard reaches 1 to %d metres, not %d.".formatted(WIDEST_METERS, radiusMeters));
    }
    Words.requireShort("label of a hazard's place", label, LONGEST_LABEL);
  }

  /** Whether a place lies within it. */
  public boolean contains(GeoPoint place) {
    return point.distanceMeters(place) <= radiusMeters;
  }
}
