package org.najda.roads.place;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Bounds;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature;
import org.najda.roads.feature.Feature.Kind;
import org.najda.roads.feature.MapFeatures;

/** Says which street a place is on. Thread-safe. */
public final class StreetNames {
  private static final int MAX_LAT7 = 900_000_000;
  private static final int MAX_LON7 = 1_800_000_000;

  private final MapFeatures features;

  /** Over the roads among these features. */
  public StreetNames(MapFeatures features) {
    this.features = features;
  }

  /** The names of the nearest named road within so many meters. */
  public Optional<Feature.Names> findNearest(Point place, int maxMeters) {
    Nearest nearest = new Nearest(place, maxMeters);
    features.within(box(place, maxMeters), nearest::offer);
    return Optional.ofNullable(nearest.names);
  }

  private static Bounds box(Point place, int meters) {
    double steps = meters / (Earth.radians(1) * Earth.RADIUS_METERS);
    double lonSteps = steps / Math.max(0.01, StrictMath.cos(Earth.radians(place.lat7())));
    return new Bounds(
        (int) Math.max(-MAX_LAT7, place.lat7() - steps),
        (int) Math.max(-MAX_LON7, place.lon7() - lonSteps),
        (int) Math.min(MAX_LAT7, place.lat7() + steps),
        (int) Math.min(MAX_LON7, place.lon7() + lonSteps));
  }

  /** The nearest so far; lengths in the plane around the place, as the snapping of roads does. */
  private static final class Nearest {
    private final Point place;
    private final double cosine;
    private double leastSquare;
    private Feature.@Nullable Names names;

    Nearest(Point place, int maxMeters) {
      this.place = place;
      this.cosine = StrictMath.cos(Earth.radians(place.lat7()));
      double steps = maxMeters / (Earth.radians(1) * Earth.RADIUS_METERS);
      this.leastSquare = steps * steps;
    }

    void offer(Feature feature) {
      if (feature.kind() != Kind.ROAD || feature.names().isEmpty()) {
        return;
      }
      double square = square(feature.shape().parts());
      if (square < leastSquare) {
        leastSquare = square;
        names = feature.names();
      }
    }

    private double square(List<int[]> parts) {
      double least = Double.POSITIVE_INFINITY;
      for (int[] part : parts) {
        for (int i = 2; i < part.length; i += 2) {
          least = Math.min(least, square(part, i));
        }
      }
      return least;
    }

    /** Square of the length to the straight piece that ends at this point. */
    private double square(int[] part, int end) {
      double y = (double) part[end - 2] - place.lat7();
      double x = ((double) part[end - 1] - place.lon7()) * cosine;
      double dy = (double) part[end] - part[end - 2];
      double dx = ((double) part[end + 1] - part[end - 1]) * cosine;
      double length = dx * dx + dy * dy;
      double share = length == 0 ? 0 : Math.clamp(-(x * dx + y * dy) / length, 0.0, 1.0);
      double atX = x + share * dx;
      double atY = y + share * dy;
      return atX * atX + atY * atY;
    }
  }
}
