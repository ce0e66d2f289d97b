package org.najda.server.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.najda.roads.travel.Way;
import org.najda.server.map.Points;

/**
 * Where the units are, and how long each has been busy. A unit that has cleared stays where it is
 * and is known to be there; one that has not been sent yet stands at its post; one that is driving
 * is where its way has led it by then.
 */
final class Fleet {
  private final TravelTimes times;
  private final int maxSnapMeters;
  private final SortedMap<UnitId, Standing> free = new TreeMap<>();
  private final SortedMap<UnitId, Standing> away = new TreeMap<>();

  /** Of those who are driving, looked up when somebody asks where one is. */
  private final Map<Driving, Optional<Way>> ways = new HashMap<>();

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
      free.put(unit.id(), new Standing(posts.get(unit.post()), null, false));
      busy.put(unit.id(), Duration.ZERO);
    }
  }

  /**
   * Where a unit is.
   *
   * @param point where it stands, or where it is driving to
   * @param driving null for one that stands
   * @param mission whether it has had one, so that its position is one it reported
   */
  private record Standing(GeoPoint point, @Nullable Driving driving, boolean mission) {}

  private record Driving(GeoPoint from, Instant leftAt) {}

  /** Where each free unit stands, or is driving to without a mission. */
  SortedMap<UnitId, GeoPoint> freePlaces() {
    SortedMap<UnitId, GeoPoint> places = new TreeMap<>();
    free.forEach((unit, standing) -> places.put(unit, standing.point()));
    return places;
  }

  /** A free unit drives to a place and stays free. */
  void moved(UnitId unit, GeoPoint to, Instant at) {
    GeoPoint from = left(free.get(unit), at);
    free.put(unit, new Standing(to, new Driving(from, at), true));
  }

  boolean hasFree() {
    return !free.isEmpty();
  }

  boolean isFree(UnitId unit) {
    return free.containsKey(unit);
  }

  /** The ways of the free units to a place; the desk leaves the others out by itself. */
  SortedMap<UnitId, Approach> approaches(GeoPoint place, Instant at) {
    return approaches(free, place, at);
  }

  /** The ways of all units, from where each is by then. */
  SortedMap<UnitId, Approach> allApproaches(GeoPoint place, Instant at) {
    SortedMap<UnitId, Standing> all = new TreeMap<>(free);
    all.putAll(away);
    return approaches(all, place, at);
  }

  private SortedMap<UnitId, Approach> approaches(
      SortedMap<UnitId, Standing> units, GeoPoint place, Instant at) {
    List<GeoPoint> points = units.values().stream().map(unit -> point(unit, at)).toList();
    Answer answer =
        times.toIncident(Points.of(place), points.stream().map(Points::of).toList(), maxSnapMeters);
    SortedMap<UnitId, Approach> approaches = new TreeMap<>();
    List<UnitId> ids = new ArrayList<>(units.keySet());
    for (int i = 0; i < ids.size(); i++) {
      boolean mission = units.get(ids.get(i)).mission();
      approaches.put(ids.get(i), approach(points.get(i), mission, answer.units().get(i)));
    }
    return approaches;
  }

  private GeoPoint point(Standing unit, Instant at) {
    Driving driving = unit.driving();
    if (driving == null) {
      return unit.point();
    }
    Point now =
        ways.computeIfAbsent(driving, way -> way(way.from(), unit.point()))
            .map(way -> way.at(Duration.between(driving.leftAt(), at).toMillis()))
            .orElseGet(() -> Points.of(driving.from()));
    return new GeoPoint(now.lat7(), now.lon7());
  }

  /** Where it is by then; it drives no further. */
  private GeoPoint left(Standing unit, Instant at) {
    GeoPoint point = point(unit, at);
    ways.remove(unit.driving());
    return point;
  }

  private Optional<Way> way(GeoPoint from, GeoPoint to) {
    return times.findWay(Points.of(from), Points.of(to), maxSnapMeters);
  }

  private static Approach approach(GeoPoint point, boolean mission, TravelTime time) {
    PositionBasis basis = mission ? PositionBasis.FRESH : PositionBasis.POST;
    @Nullable Long age = mission ? 0L : null;
    return switch (time) {
      case TravelTime.Reached way ->
          new Approach(point, basis, age, way.millis(), (int) Math.round(way.meters()), false);
      case TravelTime.NoWay _ -> new Approach(point, basis, age, null, null, false);
      case TravelTime.OffRoad _ -> new Approach(point, basis, age, null, null, true);
    };
  }

  /** It drives off to a place. */
  void sent(UnitId unit, GeoPoint to, Instant at) {
    GeoPoint from = left(free.remove(unit), at);
    away.put(unit, new Standing(to, new Driving(from, at), true));
    sentAt.put(unit, at);
  }

  /** It is where it drove to. */
  void arrived(UnitId unit) {
    Standing driving = away.get(unit);
    ways.remove(driving.driving());
    away.put(unit, new Standing(driving.point(), null, true));
  }

  /** It is free where it is by then. */
  void released(UnitId unit, Instant at) {
    free.put(unit, new Standing(left(away.remove(unit), at), null, true));
    busy.merge(unit, Duration.between(sentAt.get(unit), at), Duration::plus);
  }

  /** From sent to free again, over all missions. */
  SortedMap<UnitId, Duration> busy() {
    return new TreeMap<>(busy);
  }
}
