package org.najda.core.landmark;

import java.util.Optional;
import org.najda.core.GeoPoint;
import org.najda.core.LandmarkId;
import org.najda.core.sorted.SortedTree;

/**
 * The room's landmarks, those only proposed too.
 *
 * @param lastNumber given to a landmark so far, 0 before the first
 */
public record LandmarkBook(long lastNumber, SortedTree<LandmarkId, Landmark> byId) {
  public static final LandmarkBook EMPTY = new LandmarkBook(0, SortedTree.empty());

  /** How many a room keeps. */
  public static final int MOST = 2_000;

  private static final double SAME_METERS = 100;

  public LandmarkId nextId() {
    return new LandmarkId(lastNumber + 1);
  }

  public boolean isFull() {
    return byId.size() >= MOST;
  }

  /** One of that very name, or with that alias, within {@value #SAME_METERS} m. */
  public Optional<Landmark> findSame(String name, GeoPoint point) {
    for (Landmark landmark : byId.values()) {
      boolean called = landmark.name().equals(name) || landmark.aliases().contains(name);
      if (called && landmark.point().distanceMeters(point) <= SAME_METERS) {
        return Optional.of(landmark);
      }
    }
    return Optional.empty();
  }

  public LandmarkBook with(Landmark landmark) {
    return new LandmarkBook(
        Math.max(lastNumber, landmark.id().number()), byId.put(landmark.id(), landmark));
  }

  public LandmarkBook without(LandmarkId id) {
    return new LandmarkBook(lastNumber, byId.remove(id));
  }
}
