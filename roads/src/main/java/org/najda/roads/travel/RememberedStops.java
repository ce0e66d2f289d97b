package org.najda.roads.travel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.najda.roads.Point;
import org.najda.roads.snap.SnapIndex;
import org.najda.roads.traffic.Weighting;

/**
 * Where places meet the road, the last few thousand of them kept: units that stand are asked for at
 * every incident, and their place on the road changes only when they move. Thread-safe.
 */
final class RememberedStops {
  static final int MOST = 8_192;

  private record Asked(Point place, int maxMeters) {}

  private final Weighting roads;
  private final SnapIndex index;
  private final SequencedMap<Asked, Optional<Stop>> known =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Optional<Stop>> eldest) {
          return size() > MOST;
        }
      };

  RememberedStops(Weighting roads, SnapIndex index) {
    this.roads = roads;
    this.index = index;
  }

  /** As {@link SnapIndex#findNearest}. */
  Optional<Stop> findNearest(Point place, int maxMeters) {
    Asked asked = new Asked(place, maxMeters);
    synchronized (known) {
      Optional<Stop> found = known.get(asked);
      if (found != null) {
        return found;
      }
    }
    // Searched for outside the lock: two askers may both search, and find the same.
    Optional<Stop> found = index.findNearest(place, maxMeters).map(snap -> Stop.at(roads, snap));
    synchronized (known) {
      known.put(asked, found);
    }
    return found;
  }

  int size() {
    synchronized (known) {
      return known.size();
    }
  }
}
