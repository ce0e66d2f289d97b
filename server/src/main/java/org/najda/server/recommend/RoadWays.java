package org.najda.server.recommend;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Mission;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.roads.travel.Way;
import org.najda.server.map.Points;
import org.najda.server.traffic.LiveRoads;
import org.najda.server.traffic.RoadsNow;
import org.najda.server.whereabouts.Where;
import org.najda.server.whereabouts.Whereabouts;

/**
 * The way of each unit that is on its way, looked up once for all screens that show it and again
 * after a few seconds, or at once when the unit has another place to go to.
 */
final class RoadWays {
  private static final Duration KEPT_FOR = Duration.ofSeconds(5);

  private final LiveRoads roads;
  private final Whereabouts whereabouts;
  private final InstantSource clock;
  private final Map<Asked, SortedMap<UnitId, Kept>> kept = new ConcurrentHashMap<>();

  RoadWays(LiveRoads roads, Whereabouts whereabouts, InstantSource clock) {
    this.roads = roads;
    this.whereabouts = whereabouts;
    this.clock = clock;
  }

  /** For which room ways are drawn, and of which drives. */
  private record Asked(RoomId room, Drive drive) {}

  /**
   * A way as it was looked up.
   *
   * @param way null when none is known
   */
  private record Kept(
      IncidentId incident, @Nullable GeoPoint to, Instant at, @Nullable WayView way) {
    boolean leadsTo(Incident other, Instant now) {
      return incident.equals(other.id())
          && Objects.equals(to, other.scene().place().point())
          && now.isBefore(at.plus(KEPT_FOR));
    }
  }

  /** Those that are known, by unit. */
  List<WayView> list(RoomId room, RoomState state, Drive drive) {
    SortedMap<UnitId, Kept> now =
        kept.compute(new Asked(room, drive), (asked, old) -> lookUp(asked, state, old));
    List<WayView> ways = new ArrayList<>();
    for (Kept one : now.values()) {
      if (one.way() != null) {
        ways.add(one.way());
      }
    }
    return ways;
  }

  private SortedMap<UnitId, Kept> lookUp(
      Asked asked, RoomState state, @Nullable SortedMap<UnitId, Kept> old) {
    Search search =
        new Search(
            roads.find(asked.room(), state).orElse(null),
            asked.drive(),
            state,
            whereabouts.of(asked.room(), state),
            clock.instant());
    SortedMap<UnitId, Kept> ways = new TreeMap<>();
    for (Incident incident : state.incidents().values()) {
      for (Mission mission : incident.missions()) {
        if (mission.isActive() && mission.progress().compareTo(Progress.ON_SCENE) < 0) {
          Kept before = old == null ? null : old.get(mission.unit());
          boolean holds = before != null && before.leadsTo(incident, search.now());
          ways.put(mission.unit(), holds ? before : search.look(mission.unit(), incident));
        }
      }
    }
    return ways;
  }

  /** Looks ways up from where units are at one moment. */
  private record Search(
      @Nullable RoadsNow roads,
      Drive drive,
      RoomState state,
      SortedMap<UnitId, Where> places,
      Instant now) {
    Kept look(UnitId unit, Incident incident) {
      GeoPoint to = incident.scene().place().point();
      WayView way = find(unit, to).map(found -> WayView.of(unit, found)).orElse(null);
      return new Kept(incident.id(), to, now, way);
    }

    private Optional<Way> find(UnitId unit, @Nullable GeoPoint to) {
      if (to == null) {
        return Optional.empty();
      }
      Where from = places.get(unit);
      if (from == null || roads == null || state.setup() == null) {
        return Optional.empty();
      }
      return state
          .setup()
          .findUnit(unit)
          .map(definition -> drive.on(roads, definition.kind()))
          .flatMap(times ->
              times.findWay(Points.of(from.point()), Points.of(to), Approaches.MOST_SNAP_METERS));
    }
  }
}
