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
  private static final int SHELVES = 1 << 11;
  private static final int SHELF = 4;
  static final int MOST = SHELVES * SHELF;

  /** Spreads neighbours over the shelves (Knuth's multiplicative hash). */
  private static final int SPREAD = 0x9E3779B1;

  /**
   * @param stop null: there is no road as near as that
   */
  private record Known(Point place, int maxMeters, @Nullable Stop stop) {}

  private final Weighting roads;
  private final SnapIndex index;
  private final AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(MOST);

  RememberedStops(Weighting roads, SnapIndex index) {
    this.roads = roads;
    this.index = index;
  }

  /** As {@link SnapIndex#findNearest}. */
  Optional<Stop> findNearest(Point place, int maxMeters) {
    int shelf = SHELF * shelf(place, maxMeters);
    for (int at = shelf; at < shelf + SHELF; at++) {
      Known there = known.getAcquire(at);
      if (there != null && there.maxMeters == maxMeters && there.place.equals(place)) {
        moveBack(shelf, at, there);
        return Optional.ofNullable(there.stop);
      }
    }
    Snap snap = index.findNearest(place, maxMeters).orElse(null);
    Stop found = snap == null ? null : new Stop(roads, snap);
    moveBack(shelf, shelf + SHELF - 1, new Known(place, maxMeters, found));
    return Optional.ofNullable(found);
  }

  private static int shelf(Point place, int maxMeters) {
    int mixed = (place.lat7() * SPREAD + place.lon7()) * SPREAD + maxMeters;
    return mixed * SPREAD >>> Integer.SIZE - Integer.numberOfTrailingZeros(SHELVES);
  }

  /** Puts one to the front; what stood before its place moves one back. */
  private void moveBack(int shelf, int last, Known front) {
    for (int at = last; at > shelf; at--) {
      known.setRelease(at, known.getAcquire(at - 1));
    }
    if (known.getAcquire(shelf) != front) {
      known.setRelease(shelf, front);
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
