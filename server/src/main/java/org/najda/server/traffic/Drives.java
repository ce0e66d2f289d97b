package org.najda.server.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.room.RoomState;
import org.najda.core.settings.UnitKind;
import org.najda.roads.traffic.MeasuredSpeed;
import org.najda.server.map.Maps;
import org.najda.server.map.OpenMap;
import org.najda.server.position.LastKnown;
import org.najda.server.position.LastKnown.Moved;
import org.najda.server.position.Pace;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.round.Round;

/**
 * Measures roads by the drives of units, in the rooms that want it; beside the positions' own way,
 * which never waits for it. In memory: after a restart roads are measured anew.
 */
public final class Drives implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** What does not fit is left out: roads are then measured by fewer positions. */
  private static final int MOST_WAITING = 4_096;

  private final Rooms rooms;
  private final Maps maps;
  private final Pace pace;
  private final BlockingQueue<Moved> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Map<RoomId, RoomDrives> byRoom = new ConcurrentHashMap<>();
  private final Round round = new Round("drives", this::takeAll);
  private final LastKnown.Listening listening;

  public Drives(LastKnown positions, Rooms rooms, Maps maps, Pace pace) {
    this.rooms = rooms;
    this.maps = maps;
    this.pace = pace;
    this.listening = positions.listen(waiting::offer);
  }

  /** Begins to measure. */
  public void start() {
    round.start(PAUSE, PAUSE);
  }

  private void takeAll() {
    for (Moved moved = waiting.poll(); moved != null; moved = waiting.poll()) {
      take(moved);
    }
  }

  private void take(Moved moved) {
    RoomState state = rooms.find(moved.room()).map(Room::published).orElse(null);
    RoomDrives drives = state == null ? null : findDrives(moved.room(), state).orElse(null);
    if (drives != null) {
      drives.take(moved.positions(), state);
    }
  }

  private Optional<RoomDrives> findDrives(RoomId room, RoomState state) {
    OpenMap map = isWanted(state) ? maps.find(state.settings().map()).orElse(null) : null;
    return Optional.ofNullable(
        byRoom.compute(
            room,
            (same, known) -> {
              if (map == null) {
                return null;
              }
              return known != null && known.isOn(map) ? known : new RoomDrives(map, pace);
            }));
  }

  private static boolean isWanted(RoomState state) {
    return state.settings() != null && state.settings().traffic().fromDrives();
  }

  /** What drives of a room show of this map, by kind of unit. */
  Map<UnitKind, List<MeasuredSpeed>> measured(
      RoomId room, RoomState state, OpenMap map, Instant now) {
    @Nullable RoomDrives drives = byRoom.get(room);
    return drives != null && drives.isOn(map) && isWanted(state) ? drives.measured(now) : Map.of();
  }

  @Override
  public void close() {
    listening.close();
    round.close();
  }
}
