package org.najda.server.synthetic;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.recommendation.Approach;

/** Where a room's free units stand, and how long they take, by {@code year/travel.csv}. */
final class YearFleet {
  private static final int NEAREST = 6;
  private static final double METERS_PER_DEGREE = 111_200;
  private static final double SECONDS_PER_HOUR_AND_METER = 3.6;

  private final ZoneId zone;
  private final List<CSVRecord> hours = DemoTable.read("year/travel.csv");
  private final SortedMap<UnitId, GeoPoint> free = new TreeMap<>();

  YearFleet(ZoneId zone) {
    this.zone = zone;
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

  /** The free unit that stands nearest. */
  UnitId nearest(GeoPoint place) {
    return byDistance(place).getFirst().getKey();
  }

  GeoPoint placeOf(UnitId unit) {
    return free.get(unit);
  }

  private List<Map.Entry<UnitId, GeoPoint>> byDistance(GeoPoint place) {
    return free.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<UnitId, GeoPoint>>comparingDouble(
                    entry -> meters(entry.getValue(), place))
                .thenComparing(Map.Entry::getKey))
        .limit(NEAREST)
        .toList();
  }

  /**
   * The ways of those that are there first: no road is asked, so the nearest are the fastest and
   * the others need not be looked at.
   */
  SortedMap<UnitId, Approach> approaches(GeoPoint place, Instant at) {
    CSVRecord hour = hours.get(at.atZone(zone).getHour());
    double detour = Double.parseDouble(hour.get("detour"));
    double kmPerHour = Double.parseDouble(hour.get("km_per_hour"));
    int start = Integer.parseInt(hour.get("start_seconds"));
    SortedMap<UnitId, Approach> approaches = new TreeMap<>();
    for (Map.Entry<UnitId, GeoPoint> unit : byDistance(place)) {
      double meters = detour * meters(unit.getValue(), place);
      long millis = Math.round(1000 * (start + SECONDS_PER_HOUR_AND_METER * meters / kmPerHour));
      @Nullable Long age = 0L;
      approaches.put(
          unit.getKey(),
          new Approach(
              unit.getValue(), PositionBasis.FRESH, age, millis, (int) Math.round(meters), false));
    }
    return approaches;
  }

  private static double meters(GeoPoint one, GeoPoint other) {
    double north = (one.lat7() - other.lat7()) / 1e7 * METERS_PER_DEGREE;
    double east =
        (one.lon7() - other.lon7())
            / 1e7
            * METERS_PER_DEGREE
            * Math.cos(Math.toRadians(one.lat7() / 1e7));
    return Math.hypot(north, east);
  }
}
