package org.najda.server.synthetic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.recommendation.Approach;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.RoadMap;
import org.najda.roads.travel.TravelTime;
import org.najda.roads.travel.TravelTimes;

/** A real city: things happen at its junctions, and the roads are searched for every free unit. */
final class CityOnRoads implements City {
  private static final int MOST_SNAP_METERS = 50;
  private static final int TRIES = 20;

  private final String version;
  private final TravelTimes times;
  private final List<Point> junctions;

  /**
   * @throws IllegalArgumentException most of the map's junctions can't be got to from one another
   */
  CityOnRoads(RoadMap map) {
    this.version = map.version();
    this.times = TravelTimes.on(map, Profile.EMERGENCY);
    this.junctions = connected(map.graph(Profile.EMERGENCY));
  }

  /** Those from which one of them, well connected, is got to and back. */
  private List<Point> connected(RoadGraph graph) {
    List<Point> all = IntStream.range(0, graph.nodes()).mapToObj(graph::nodePlace).toList();
    for (int i = 1; i <= TRIES; i++) {
      Point middle = all.get((int) ((long) all.size() * i / (TRIES + 1)));
      List<TravelTime> to = times.toIncident(middle, all, MOST_SNAP_METERS).units();
      List<TravelTime> from = times.fromPlace(middle, all, MOST_SNAP_METERS).units();
      List<Point> both =
          IntStream.range(0, all.size())
              .filter(each -> isReached(to.get(each)) && isReached(from.get(each)))
              .mapToObj(all::get)
              .toList();
      if (2 * both.size() > all.size()) {
        return both;
      }
    }
    throw new IllegalArgumentException("The map %s is in pieces.".formatted(version));
  }

  private static boolean isReached(TravelTime time) {
    return time instanceof TravelTime.Reached;
  }

  @Override
  public String mapVersion() {
    return version;
  }

  @Override
  public boolean keepsAnswers() {
    return true;
  }

  @Override
  public GeoPoint somewhere(SplittableRandom random) {
    Point junction = junctions.get(random.nextInt(junctions.size()));
    return new GeoPoint(junction.lat7(), junction.lon7());
  }

  @Override
  public SortedMap<UnitId, Approach> approaches(
      SortedMap<UnitId, GeoPoint> free, GeoPoint place, Instant at) {
    List<Point> units = new ArrayList<>(free.size());
    free.values().forEach(unit -> units.add(point(unit)));
    Iterator<TravelTime> found =
        times.toIncident(point(place), units, MOST_SNAP_METERS).units().iterator();
    SortedMap<UnitId, Approach> approaches = new TreeMap<>();
    free.forEach((unit, stands) -> approaches.put(unit, approach(stands, found.next())));
    return approaches;
  }

  private static Point point(GeoPoint place) {
    return new Point(place.lat7(), place.lon7());
  }

  private static Approach approach(GeoPoint stands, TravelTime time) {
    Long millis = time instanceof TravelTime.Reached way ? way.millis() : null;
    Integer meters = time instanceof TravelTime.Reached way ? (int) Math.round(way.meters()) : null;
    return new Approach(
        stands, PositionBasis.FRESH, 0L, millis, meters, time instanceof TravelTime.OffRoad);
  }
}
