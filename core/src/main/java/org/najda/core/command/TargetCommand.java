package org.najda.core.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.interval.IntervalName;

/** What is asked about the room's targets. */
public sealed interface TargetCommand extends Command {
  /**
   * An incident's target is about to be missed, or has been; made by the server, which knows the
   * travel times.
   *
   * @param interval {@code answered-to-first-sent} or {@code presented-to-first-on-scene}
   * @param missedAt when the target is missed
   * @param expectedAt when the unit that comes first will be there; null when none is on its way
   */
  record WarnOfTarget(
      IncidentId incident, IntervalName interval, Instant missedAt, @Nullable Instant expectedAt)
      implements TargetCommand {}
}
