package org.najda.core.event;

import java.util.List;
import org.najda.core.RestrictionId;
import org.najda.core.traffic.Restriction;

/** What happens to closed roads and slow zones. */
public sealed interface RestrictionEvent extends Event {
  RestrictionId restriction();

  /**
   * @param ways OpenStreetMap's ids, as {@link Restriction} has them
   */
  record RestrictionDrawn(RestrictionId restriction, Restriction.Terms terms, List<Long> ways)
      implements RestrictionEvent {
    public RestrictionDrawn {
      ways = List.copyOf(ways);
    }
  }

  /** By a person, before its end. */
  record RestrictionLifted(RestrictionId restriction) implements RestrictionEvent {}

  /** Its time was over. */
  record RestrictionEnded(RestrictionId restriction) implements RestrictionEvent {}
}
