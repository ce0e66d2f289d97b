package org.najda.server.position;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.UnitId;

/**
 * Sets a position aside that no unit could have reached in the time; the next one that agrees with
 * it is believed, so that a unit that was carried somewhere, or whose receiver was wrong before, is
 * not lost. Only what would move a unit is looked at: what comes late is history. Safe for use by
 * many threads.
 */
final class JumpCheck {
  /** 540 km/h: no vehicle, and no simulated crew of an exercise at four times its pace. */
  private static final double FASTEST_METERS_PER_SECOND = 150;

  /** How wrong a receiver may be that does not say. */
  private static final float USUAL_ACCURACY_METERS = 50;

  private final Pace pace;
  private final BiFunction<RoomId, UnitId, Optional<Position>> lastKnown;
  private final Map<Key, Seen> seen = new ConcurrentHashMap<>();

  /**
   * @param lastKnown where a unit was before this server heard of it
   */
  JumpCheck(Pace pace, BiFunction<RoomId, UnitId, Optional<Position>> lastKnown) {
    this.pace = pace;
    this.lastKnown = lastKnown;
  }

  private record Key(RoomId room, UnitId unit) {}

  /**
   * What was heard of a unit.
   *
   * @param believed null before the first position
   * @param doubted later than what is believed, and set aside; null when the last was believed
   */
  private record Seen(@Nullable Position believed, @Nullable Position doubted) {
    Seen with(Position position, JumpCheck check) {
      if (believed == null || !position.at().isAfter(believed.at())) {
        return believed == null ? new Seen(position, null) : this;
      }
      if (check.couldGo(believed, position)
          || (doubted != null
              && position.at().isAfter(doubted.at())
              && check.couldGo(doubted, position))) {
        return new Seen(position, null);
      }
      return new Seen(believed, position);
    }
  }

  /** Whether the unit can't have come there; positions of a unit are given in the order of time. */
  boolean isJump(RoomId room, Position position) {
    Seen now =
        seen.compute(
            new Key(room, position.unit()),
            (key, before) -> (before == null ? first(key) : before).with(position, this));
    return position.equals(now.doubted());
  }

  private Seen first(Key key) {
    return new Seen(lastKnown.apply(key.room(), key.unit()).orElse(null), null);
  }

  private boolean couldGo(Position from, Position to) {
    double seconds = (pace.millis(to.at()) - pace.millis(from.at())) / 1e3;
    double doubt = accuracy(from) + accuracy(to);
    return from.point().distanceMeters(to.point()) - doubt <= seconds * FASTEST_METERS_PER_SECOND;
  }

  private static double accuracy(Position position) {
    Float told = position.accuracyMeters();
    return told == null ? USUAL_ACCURACY_METERS : told;
  }
}
