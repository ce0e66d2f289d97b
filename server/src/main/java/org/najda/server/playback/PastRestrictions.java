package org.najda.server.playback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.RestrictionId;
import org.najda.core.traffic.Restriction;
import org.najda.core.traffic.RestrictionBook;
import org.najda.server.traffic.RestrictionView;

/** Gathers the closed roads and slow zones that held at some moment of a past stretch. */
final class PastRestrictions {
  private final boolean names;
  private final SortedMap<RestrictionId, PastRestriction> all = new TreeMap<>();
  private RestrictionBook last = RestrictionBook.EMPTY;

  /**
   * @param names whether who drew it is told
   */
  PastRestrictions(boolean names) {
    this.names = names;
  }

  /**
   * One that held.
   *
   * @param overAt when it was lifted or over; left out where that came after the stretch
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PastRestriction(RestrictionView restriction, @Nullable Instant overAt) {}

  /** What held from that instant on. */
  void see(RestrictionBook book, Instant at) {
    if (book.byId() == last.byId()) {
      return;
    }
    for (Map.Entry<RestrictionId, Restriction> entry : last.byId()) {
      if (!book.byId().containsKey(entry.getKey())) {
        all.computeIfPresent(
            entry.getKey(), (id, held) -> new PastRestriction(held.restriction(), at));
      }
    }
    for (Restriction one : book.byId().values()) {
      all.computeIfAbsent(
          one.id(),
          // Which roads lay under it is a matter of the map of that day.
          id -> new PastRestriction(RestrictionView.of(one, false, names), null));
    }
    last = book;
  }

  List<PastRestriction> list() {
    return List.copyOf(all.values());
  }
}
