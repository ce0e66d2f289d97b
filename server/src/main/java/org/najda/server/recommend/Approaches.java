package org.najda.server.recommend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.recommendation.Approach;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;
import org.najda.roads.Point;
import org.najda.roads.travel.Answer;
import org.najda.roads.travel.TravelTime;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.map.Points;
import org.najda.server.traffic.LiveRoads;
import org.najda.server.traffic.RoadsNow;
import org.najda.server.whereabouts.Where;
import org.najda.server.whereabouts.Whereabouts;

/** The way of every unit of a room to one place. */
final class Approaches {
  /** How far from a road a unit or an incident may be and still be taken as standing on it. */
  static final int MOST_SNAP_METERS = 1_500;

  private final LiveRoads roads;
  private final Whereabouts whereabouts;
  private final ReadyMetrics metrics;

  Approaches(LiveRoads roads, Whereabouts whereabouts, ReadyMetrics metrics) {
    this.roads = roads;
    this.whereabouts = whereabouts;
    this.metrics = metrics;
  }

  /**
   * The ways of units, and what they were measured on.
   *
   * @param roads null: the room has no map that can be read
   */
  record Measured(SortedMap<UnitId, Approach> byUnit, @Nullable RoadsNow roads) {
    RoadBasis basis() {
      return roads == null
          ? RoadBasis.asMapped("")
          : new RoadBasis(roads.map().roads().version(), roads.counted(), List.of(), roads.basis());
    }
  }

  /**
   * Of every unit that is somewhere.
   *
   * @param place null: nobody knows where; then no way is known
   */
  Measured to(@Nullable GeoPoint place, RoomId room, RoomState state, Instant at) {
    RoomSettings settings = state.settings();
    SortedMap<UnitId, Approach> approaches = new TreeMap<>();
    if (settings == null) {
      return new Measured(approaches, null);
    }
    SortedMap<UnitId, Where> places = whereabouts.of(room, state);
    RoadsNow now = roads.find(room, state).orElse(null);
    byKind(settings, places)
        .forEach((kind, units) -> {
          List<@Nullable TravelTime> times = times(room, now, kind, points(units, places), place);
          for (int i = 0; i < units.size(); i++) {
            UnitId unit = units.get(i);
            approaches.put(unit, approach(places.get(unit), times.get(i), at));
          }
        });
    return new Measured(approaches, now);
  }

  /**
   * Puts every unit on the roads as they are now, so that whoever asks next need not wait for it.
   */
  void expectUnits(RoomId room, RoomState state) {
    RoadsNow now = roads.findPublished(room).orElse(null);
    if (now == null || state.settings() == null) {
      return;
    }
    SortedMap<UnitId, Where> places = whereabouts.of(room, state);
    byKind(state.settings(), places)
        .forEach((kind, units) -> {
          for (Point unit : points(units, places)) {
            if (now.times(kind).expect(unit, MOST_SNAP_METERS)) {
              metrics.expected(room);
            }
          }
        });
  }

  private static List<Point> points(List<UnitId> units, SortedMap<UnitId, Where> places) {
    return units.stream().map(unit -> Points.of(places.get(unit).point())).toList();
  }

  private static Map<UnitKind, List<UnitId>> byKind(
      RoomSettings settings, SortedMap<UnitId, Where> places) {
    Map<UnitKind, List<UnitId>> kinds = new EnumMap<>(UnitKind.class);
    for (UnitDefinition unit : settings.units()) {
      if (places.containsKey(unit.id())) {
        kinds.computeIfAbsent(unit.kind(), kind -> new ArrayList<>()).add(unit.id());
      }
    }
    return kinds;
  }

  /** One for each unit; null where the map tells nothing. */
  private List<@Nullable TravelTime> times(
      RoomId room,
      @Nullable RoadsNow now,
      UnitKind kind,
      List<Point> units,
      @Nullable GeoPoint place) {
    List<@Nullable TravelTime> unknown = new ArrayList<>();
    units.forEach(unit -> unknown.add(null));
    if (now == null || place == null) {
      return unknown;
    }
    TravelTimes roadTimes = now.times(kind);
    // Before they are asked for: that puts them on the road, too.
    long ready =
        units.stream().filter(unit -> roadTimes.isExpected(unit, MOST_SNAP_METERS)).count();
    metrics.asked(room, units.size(), ready);
    Answer answer = roadTimes.toIncident(Points.of(place), units, MOST_SNAP_METERS);
    // Where the incident itself is off road, no unit is to blame: all times are unknown.
    return answer.incidentSnapMeters().isEmpty() ? unknown : List.copyOf(answer.units());
  }

  private static Approach approach(Where where, @Nullable TravelTime time, Instant at) {
    Long millis = time instanceof TravelTime.Reached reached ? reached.millis() : null;
    Integer meters =
        time instanceof TravelTime.Reached reached ? (int) Math.round(reached.meters()) : null;
    return new Approach(
        where.point(),
        where.basis(),
        where.ageSeconds(at),
        millis,
        meters,
        time instanceof TravelTime.OffRoad,
        time instanceof TravelTime.Reached way && way.throughClosed());
  }
}
