package org.najda.server.position;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest durable position of each unit, in memory. */
public final class LastKnown {
  private static final Logger LOG = LoggerFactory.getLogger(LastKnown.class);

  private final Map<RoomId, ConcurrentSkipListMap<UnitId, Position>> rooms =
      new ConcurrentHashMap<>();
  private final List<Consumer<Moved>> listeners = new CopyOnWriteArrayList<>();

  /**
   * What moved a unit's last known position.
   *
   * @param positions in the order they became durable; a unit may stand in it more than once
   */
  public record Moved(RoomId room, List<Position> positions) {
    public Moved {
      positions = List.copyOf(positions);
    }
  }

  /** Where each unit of a room was last; units that never reported are missing. */
  public SortedMap<UnitId, Position> positions(RoomId room) {
    ConcurrentSkipListMap<UnitId, Position> known = rooms.get(room);
    return known == null
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(known));
  }

  /** Where a unit was last. */
  Optional<Position> find(RoomId room, UnitId unit) {
    return Optional.ofNullable(rooms.get(room)).map(known -> known.get(unit));
  }

  /**
   * Hears of every later move, on the thread that stores positions: it must not block.
   *
   * @return ends the listening when closed
   */
  public Listening listen(Consumer<Moved> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Takes over those that are later than what is known; tells the listeners of these. */
  void accept(RoomId room, List<Position> positions) {
    ConcurrentSkipListMap<UnitId, Position> known =
        rooms.computeIfAbsent(room, id -> new ConcurrentSkipListMap<>());
    List<Position> later =
        positions.stream().filter(position -> takeOver(known, position)).toList();
    if (!later.isEmpty()) {
      Moved moved = new Moved(room, later);
      listeners.forEach(listener -> tell(listener, moved));
    }
  }

  // One that fails must keep neither the others nor the acknowledgement waiting.
  private static void tell(Consumer<Moved> listener, Moved moved) {
    try {
      listener.accept(moved);
    } catch (RuntimeException e) {
      LOG.error("A listener to the positions of {} failed", moved.room(), e);
    }
  }

  private static boolean takeOver(Map<UnitId, Position> known, Position position) {
    Position before = known.get(position.unit());
    if (before != null && !position.at().isAfter(before.at())) {
      return false;
    }
    known.put(position.unit(), position);
    return true;
  }

  /** A listener's place; closing it ends the listening. */
  @FunctionalInterface
  public interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
