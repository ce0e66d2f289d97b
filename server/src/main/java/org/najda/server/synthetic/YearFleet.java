package org.najda.server.synthetic;

import java.time.Instant;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.core.recommendation.Approach;

/** Where a room's free units stand. */
final class YearFleet {
  private static final double METERS_PER_DEGREE = 111_200;

  private final City city;
  private final SortedMap<UnitId, GeoPoint> free = new TreeMap<>();

  YearFleet(City city) {
    this.city = city;
  }

  void add(UnitId unit, GeoPoint at) {
    free.put(unit, at);
  }

  void take(UnitId unit) {
    free.remove(unit);
  }

  boolean isEmpty() {
    return free.isEmpty();
  }

  /** The free unit that stands nearest as the crow flies. */
  UnitId nearest(GeoPoint place) {
    return free.keySet().stream()
        .min(Comparator.comparingDouble(unit -> meters(free.get(unit), place)))
        .orElseThrow();
  }

  GeoPoint placeOf(UnitId unit) {
    return free.get(unit);
  }

  /** The ways of the free units to a place. */
  SortedMap<UnitId, Approach> approaches(GeoPoint place, Instant at) {
    return city.approaches(free, place, at);
  }

  static double meters(GeoPoint one, GeoPoint other) {
    double north = (one.lat7() - other.lat7()) / 1e7 * METERS_PER_DEGREE;
    double east =
        (one.lon7() - other.lon7())
            / 1e7
            * METERS_PER_DEGREE
            * Math.cos(Math.toRadians(one.lat7() / 1e7));
    return Math.sqrt(north * north + east * east);
  }
}
