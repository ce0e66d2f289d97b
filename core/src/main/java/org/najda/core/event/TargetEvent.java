package org.najda.core.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.interval.IntervalName;

/** What happens about the room's targets. */
public sealed interface TargetEvent extends Event {
  /**
   * An incident's target is about to be missed, or has been.
   *
   * @param missedAt when the target is missed
   * @param expectedAt when the unit that comes first will be there; null when none is on its way
   * @param level 1 at risk, 2 missed
   */
  record TargetAtRisk(
      IncidentId incident,
      IntervalName interval,
      Instant missedAt,
      @Nullable Instant expectedAt,
      int level)
      implements TargetEvent {}
}
