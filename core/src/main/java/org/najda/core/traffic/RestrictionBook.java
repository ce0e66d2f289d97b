package org.najda.core.traffic;

import org.najda.core.RestrictionId;
import org.najda.core.sorted.SortedTree;

/**
 * The restrictions that hold.
 *
 * @param lastNumber given to a restriction so far, 0 before the first
 */
public record RestrictionBook(long lastNumber, SortedTree<RestrictionId, Restriction> byId) {
  public static final RestrictionBook EMPTY = new RestrictionBook(0, SortedTree.empty());

  /** How many may hold at a time. */
  public static final int MOST = 500;

  public RestrictionId nextId() {
    return new RestrictionId(lastNumber + 1);
  }

  public boolean isFull() {
    return byId.size() >= MOST;
  }

  public RestrictionBook with(Restriction restriction) {
    return new RestrictionBook(
        Math.max(lastNumber, restriction.id().number()), byId.put(restriction.id(), restriction));
  }

  public RestrictionBook without(RestrictionId id) {
    return new RestrictionBook(lastNumber, byId.remove(id));
  }
}
