package org.najda.roads.place;

import java.util.Optional;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature;
import org.najda.roads.feature.MapFeatures;

/** Says which street a place is on. Thread-safe. */
public final class StreetNames {
  /** Over the roads among these features. */
  public StreetNames(MapFeatures features) {}

  /** The names of the nearest named road within so many meters. */
  public Optional<Feature.Names> findNearest(Point point, int maxMeters) {
    throw new UnsupportedOperationException();
  }
}
