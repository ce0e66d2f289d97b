package org.najda.core.change;

import java.util.Optional;
import org.najda.core.ChangeId;
import org.najda.core.sorted.SortedTree;

/**
 * The changes of the settings that have not taken effect.
 *
 * @param lastNumber given to a change so far, 0 before the first
 */
public record ChangeBook(long lastNumber, SortedTree<ChangeId, PlannedChange> byId) {
  public static final ChangeBook EMPTY = new ChangeBook(0, SortedTree.empty());

  /** How many may wait at once. */
  public static final int MOST = 100;

  public ChangeId nextId() {
    return new ChangeId(lastNumber + 1);
  }

  public boolean isFull() {
    return byId.size() >= MOST;
  }

  /** The first that is about a row that this change is about too. */
  public Optional<PlannedChange> findSharing(SettingsChange change) {
    for (PlannedChange planned : byId.values()) {
      if (planned.change().findShared(change).isPresent()) {
        return Optional.of(planned);
      }
    }
    return Optional.empty();
  }

  public ChangeBook with(PlannedChange change) {
    return new ChangeBook(
        Math.max(lastNumber, change.id().number()), byId.put(change.id(), change));
  }

  /** It could not take effect. */
  public ChangeBook failed(ChangeId id, Obstacle why) {
    return with(byId.get(id).failed(why));
  }

  public ChangeBook without(ChangeId id) {
    return new ChangeBook(lastNumber, byId.remove(id));
  }
}
