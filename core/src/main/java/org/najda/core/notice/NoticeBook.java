package org.najda.core.notice;

import java.util.ArrayList;
import java.util.List;
import org.najda.core.GeoPoint;
import org.najda.core.NoticeId;
import org.najda.core.sorted.SortedTree;

/**
 * The notices that stand.
 *
 * @param lastNumber given to a notice so far, 0 before the first
 */
public record NoticeBook(long lastNumber, SortedTree<NoticeId, Notice> byId) {
  public static final NoticeBook EMPTY = new NoticeBook(0, SortedTree.empty());

  /** How many may stand at once. */
  public static final int MOST = 5_000;

  public NoticeId nextId() {
    return new NoticeId(lastNumber + 1);
  }

  public boolean isFull() {
    return byId.size() >= MOST;
  }

  /** The hazards that whoever goes to the place has to know, oldest first. */
  public List<Notice> listHazardsAt(GeoPoint place) {
    List<Notice> found = new ArrayList<>();
    for (Notice notice : byId.values()) {
      if (notice.content() instanceof Hazard hazard && hazard.ground().contains(place)) {
        found.add(notice);
      }
    }
    return found;
  }

  public NoticeBook with(Notice notice) {
    return new NoticeBook(
        Math.max(lastNumber, notice.id().number()), byId.put(notice.id(), notice));
  }

  public NoticeBook without(NoticeId id) {
    return new NoticeBook(lastNumber, byId.remove(id));
  }
}
