package org.najda.server.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.recommendation.Approach;
import org.najda.core.settings.Post;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.UnitDefinition;
import org.najda.roads.Point;
import org.najda.roads.travel.Answer;
import org.najda.roads.travel.TravelTime;
import org.najda.roads.travel.TravelTimes;

/**
 * Where the free units stand, and how long each has been busy. A unit that has cleared stays where
 * it is and is known to be there; one that has not been sent yet stands at its post.
 */
final class Fleet {
  /**
   * @param mission whether it has had one, so that its position is one it reported
   */
  private record Standing(GeoPoint point, boolean mission) {}

  private final TravelTimes times;
  private final int maxSnapMeters;
  private final SortedMap<UnitId, Standing> free = new TreeMap<>();
  private final SortedMap<UnitId, Instant> sentAt = new TreeMap<>();
  private final SortedMap<UnitId, Duration> busy = new TreeMap<>();

  Fleet(RoomSettings settings, TravelTimes times, int maxSnapMeters) {
    this.times = times;
    this.maxSnapMeters = maxSnapMeters;
    SortedMap<String, GeoPoint> posts = new TreeMap<>();
    for (Post post : settings.posts()) {
      posts.put(post.code(), post.point());
    }
    for (UnitDefinition unit : settings.units()) {
      free.put(unit.id(), new Standing(posts.get(unit.post()), false));
      busy.put(unit.id(), Duration.ZERO);
    }
  }

  boolean hasFree() {
    return !free.isEmpty();
  }

  /** The ways of the free units to a place; the desk leaves the others out by itself. */
  SortedMap<UnitId, Approach> approaches(GeoPoint place) {
    List<Point> points = new ArrayList<>(free.size());
    free.values().forEach(standing -> points.add(point(standing.point())));
    Answer answer = times.toIncident(point(place), points, maxSnapMeters);
    SortedMap<UnitId, Approach> approaches = new TreeMap<>();
    int i = 0;
    for (var entry : free.entrySet()) {
      approaches.put(entry.getKey(), approach(entry.getValue(), answer.units().get(i++)));
    }
    return approaches;
  }

  private static Point point(GeoPoint point) {
    return new Point(point.lat7(), point.lon7());
  }

  private static Approach approach(Standing standing, TravelTime time) {
    PositionBasis basis = standing.mission() ? PositionBasis.FRESH : PositionBasis.POST;
    @Nullable Long age = standing.mission() ? 0L : null;
    return switch (time) {
      case TravelTime.Reached way ->
          new Approach(
              standing.point(), basis, age, way.millis(), (int) Math.round(way.meters()), false);
      case TravelTime.NoWay _ -> new Approach(standing.point(), basis, age, null, null, false);
      case TravelTime.OffRoad _ -> new Approach(standing.point(), basis, age, null, null, true);
    };
  }

  void sent(UnitId unit, Instant at) {
    free.remove(unit);
    sentAt.put(unit, at);
  }

  void cleared(UnitId unit, GeoPoint place, Instant at) {
    free.put(unit, new Standing(place, true));
    busy.merge(unit, Duration.between(sentAt.get(unit), at), Duration::plus);
  }

  /** From sent to cleared, over all missions. */
  SortedMap<UnitId, Duration> busy() {
    return new TreeMap<>(busy);
  }
}
