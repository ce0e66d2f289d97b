package org.najda.core.unit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.PersonId;

/**
 * A crew in danger.
 *
 * @param by who pressed, or told the room so
 * @param last where the unit was last known to be; null: nobody knows
 */
public record Panic(Instant at, PersonId by, @Nullable LastSeen last) {

  /**
   * @param at when it was there; null: it never reported, and its post stands for it
   */
  public record LastSeen(GeoPoint point, @Nullable Instant at) {}

  /** How it ended, in a word. */
  public enum End {
    /** The crew is safe, others came or not. */
    SAFE,
    /** Somebody of the crew is hurt. */
    HURT,
    BY_MISTAKE,
    EXERCISE
  }
}
