package org.najda.roads.travel;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Point;
import org.najda.roads.snap.Snap;
import org.najda.roads.snap.SnapIndex;
import org.najda.roads.traffic.Weighting;

/**
 * Where places meet the road, the last few thousand of them kept: units that stand are asked for at
 * every incident, and their place on the road changes only when they move.
 *
 * <p>Each place has a shelf for a few; whoever is asked for again goes to its front, whoever is new
 * pushes out what stood last. Thread-safe without a lock: two who change a shelf at once may lose
 * something from it, which is then searched for again.
 */
final class RememberedStops {
  private static final int SHELF_BITS = 10;
  private static final int SHELF = 8;
  static final int MOST = SHELF << SHELF_BITS;

  /** Spreads neighbours over the shelves (Fibonacci hashing). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /**
   * @param stop null: there is no road as near as that
   */
  private record Known(int lat7, int lon7, int maxMeters, @Nullable Stop stop) {
    boolean isOf(Point place, int within) {
      return lat7 == place.lat7() && lon7 == place.lon7() && maxMeters == within;
    }
  }

  private final Weighting roads;
  private final SnapIndex index;
  private final AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(MOST);

  /** Beside each what its place is mixed to: who is not there is told without a look at them. */
  private final long[] marks = new long[MOST];

  RememberedStops(Weighting roads, SnapIndex index) {
    this.roads = roads;
    this.index = index;
  }

  /** As {@link SnapIndex#findNearest}. */
  Optional<Stop> findNearest(Point place, int maxMeters) {
    long mark = mark(place, maxMeters);
    int shelf = SHELF * (int) (mark >>> Long.SIZE - SHELF_BITS);
    for (int at = shelf; at < shelf + SHELF; at++) {
      Known there = marks[at] == mark ? known.getAcquire(at) : null;
      if (there != null && there.isOf(place, maxMeters)) {
        moveBack(shelf, at, there, mark);
        return Optional.ofNullable(there.stop);
      }
    }
    Snap snap = index.findNearest(place, maxMeters).orElse(null);
    Stop found = snap == null ? null : new Stop(roads, snap);
    Known first = new Known(place.lat7(), place.lon7(), maxMeters, found);
    moveBack(shelf, shelf + SHELF - 1, first, mark);
    return Optional.ofNullable(found);
  }

  private static long mark(Point place, int maxMeters) {
    long both = (long) place.lat7() << Integer.SIZE | Integer.toUnsignedLong(place.lon7());
    return (both * SPREAD ^ maxMeters) * SPREAD;
  }

  /** Puts one to the front; what stood before its place moves one back. */
  private void moveBack(int shelf, int last, Known front, long mark) {
    for (int at = last; at > shelf; at--) {
      known.setRelease(at, known.getAcquire(at - 1));
      marks[at] = marks[at - 1];
    }
    if (marks[shelf] != mark || known.getAcquire(shelf) != front) {
      known.setRelease(shelf, front);
      marks[shelf] = mark;
    }
  }

  int size() {
    int size = 0;
    for (int at = 0; at < MOST; at++) {
      size += known.getAcquire(at) == null ? 0 : 1;
    }
    return size;
  }
}
