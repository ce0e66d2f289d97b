package org.najda.server.synthetic;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.recommendation.Approach;

/** A town without roads: how long ways take stands in {@code year/travel.csv}, by the hour. */
final class CityByTable implements City {
  private static final int NEAREST = 6;
  private static final double SECONDS_PER_HOUR_AND_METER = 3.6;

  private final YearRoom.Town town;
  private final ZoneId zone;
  private final List<Hour> hours =
      DemoTable.read("year/travel.csv").stream().map(Hour::of).toList();

  CityByTable(YearRoom.Town town, ZoneId zone) {
    this.town = town;
    this.zone = zone;
  }

  private record Hour(double detour, double kmPerHour, int startSeconds) {
    static Hour of(CSVRecord row) {
      return new Hour(
          Double.parseDouble(row.get("detour")),
          Double.parseDouble(row.get("km_per_hour")),
          Integer.parseInt(row.get("start_seconds")));
    }

    Approach approach(Near unit) {
      double meters = detour * unit.meters();
      long millis =
          Math.round(1000 * (startSeconds + SECONDS_PER_HOUR_AND_METER * meters / kmPerHour));
      return new Approach(
          unit.at(), PositionBasis.FRESH, 0L, millis, (int) Math.round(meters), false);
    }
  }

  private record Near(UnitId unit, GeoPoint at, double meters) {
    static Near of(Map.Entry<UnitId, GeoPoint> unit, GeoPoint place) {
      return new Near(unit.getKey(), unit.getValue(), YearFleet.meters(unit.getValue(), place));
    }
  }

  @Override
  public String mapVersion() {
    return "none";
  }

  /** They would be erased at the first start: retention keeps them for a year. */
  @Override
  public boolean keepsAnswers() {
    return false;
  }

  @Override
  public GeoPoint somewhere(SplittableRandom random) {
    return town.somewhere(random);
  }

  /** No road is asked, so the nearest are the fastest and the others need not be looked at. */
  @Override
  public SortedMap<UnitId, Approach> approaches(
      SortedMap<UnitId, GeoPoint> free, GeoPoint place, Instant at) {
    Hour hour = hours.get(at.atZone(zone).getHour());
    SortedMap<UnitId, Approach> approaches = new TreeMap<>();
    free.entrySet().stream()
        .map(unit -> Near.of(unit, place))
        .sorted(Comparator.comparingDouble(Near::meters).thenComparing(Near::unit))
        .limit(NEAREST)
        .forEach(unit -> approaches.put(unit.unit(), hour.approach(unit)));
    return approaches;
  }
}
