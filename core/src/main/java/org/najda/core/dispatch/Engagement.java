package org.najda.core.dispatch;

import org.najda.core.IncidentId;

/** What a ranked unit is doing that is not free, and when it could go. */
public sealed interface Engagement {
  /** Whose mission it is on. */
  IncidentId incident();

  /** Until it could go; 0: at once. */
  long freeInMillis();

  /**
   * Its job is nearly over, as far as the room's own past tells.
   *
   * @param freeInMillis after so long {@code sharePercent} of the past jobs were over
   * @param jobs past jobs of the same nature that had lasted as long as this one has
   */
  record SoonFree(IncidentId incident, long freeInMillis, int jobs, int sharePercent)
      implements Engagement {}

  /** Its job is one that may be broken off for something more urgent. */
  record Interruptible(IncidentId incident) implements Engagement {
    @Override
    public long freeInMillis() {
      return 0;
    }
  }
}
