package org.najda.server.traffic;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.najda.core.GeoPoint;
import org.najda.core.RoomId;
import org.najda.core.room.RoomState;
import org.najda.core.settings.UnitKind;
import org.najda.roads.Point;
import org.najda.server.map.Maps;
import org.najda.server.map.OpenMap;
import org.najda.server.map.Points;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.round.Round;

/** Keeps the roads of each room as they are now. Safe for use by many threads. */
public final class LiveRoads implements AutoCloseable {
  /** So long a road may still count as open on which it was closed. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Maps maps;
  private final Drives drives;
  private final InstantSource clock;
  private final Map<RoomId, RoadsNow> published = new ConcurrentHashMap<>();
  private final Round round;

  public LiveRoads(Rooms rooms, Maps maps, Drives drives, InstantSource clock) {
    this.maps = maps;
    this.drives = drives;
    this.clock = clock;
    this.round = Round.over("roads", rooms::list, Room::id, this::look);
  }

  /** Begins to follow the hours, what is closed and opened, and what drives show. */
  public void start() {
    round.start(PAUSE, PAUSE);
  }

  private void look(Room room) {
    RoadsNow now = published.get(room.id());
    if (now == null) {
      return;
    }
    RoomState state = room.published();
    OpenMap map = findMap(state).orElse(null);
    if (map == null) {
      // Whoever asks next looks for it.
      published.remove(room.id());
      return;
    }
    SpeedsNow speeds = speeds(room.id(), state, map);
    if (!now.isAs(map, state.restrictions(), speeds)) {
      published.put(room.id(), RoadsNow.of(map, state.restrictions(), speeds));
    } else if (!now.speeds().equals(speeds)) {
      published.put(room.id(), now.by(speeds));
    }
  }

  /**
   * What was published last, a moment behind the state and the clock; worked out at once only for
   * the first who asks. Empty when the room has no map that can be read.
   */
  public Optional<RoadsNow> find(RoomId room, RoomState state) {
    return findMap(state)
        .map(map ->
            published.computeIfAbsent(
                room, first -> RoadsNow.of(map, state.restrictions(), speeds(room, state, map))));
  }

  /** What was published last; empty while nobody has asked for the roads of this room. */
  public Optional<RoadsNow> findPublished(RoomId room) {
    return Optional.ofNullable(published.get(room));
  }

  private SpeedsNow speeds(RoomId room, RoomState state, OpenMap map) {
    Instant now = clock.instant();
    return SpeedsNow.of(state, now, drives.measured(room, state, map, now));
  }

  /** OpenStreetMap's ids of the ways under a line; none without a map or a road there. */
  public List<Long> waysUnder(RoomState state, List<GeoPoint> line) {
    List<Point> points = line.stream().map(Points::of).toList();
    return findMap(state)
        .map(map -> List.copyOf(map.travelTimes(UnitKind.CAR).restricted().ways(points)))
        .orElse(List.of());
  }

  private Optional<OpenMap> findMap(RoomState state) {
    return Optional.ofNullable(state.settings()).flatMap(settings -> maps.find(settings.map()));
  }

  @Override
  public void close() {
    round.close();
  }
}
