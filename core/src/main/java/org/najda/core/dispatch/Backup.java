package org.najda.core.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.UnitId;

/**
 * More units are asked for at an incident, beyond what its plan asks for.
 *
 * @param units how many are still to be sent, at least 1
 * @param unit whose crew asks for them; null when the room does
 */
public record Backup(int units, Urgency urgency, @Nullable UnitId unit, PersonId by, Instant at) {
  /** The most that can be asked for at once. */
  public static final int MOST_UNITS = 20;

  /** How badly they are needed. */
  public enum Urgency {
    NORMAL,
    /** The crew there is in danger or can't hold. */
    URGENT
  }

  /** Whether it is the same call for help, however much of it has been met since. */
  public boolean isOneWith(Backup other) {
    return urgency == other.urgency && by.equals(other.by) && at.equals(other.at);
  }

  /** What is left of the call for help when so many are on their way; null when it is met. */
  public @Nullable Backup metBy(int sent) {
    return sent >= units ? null : new Backup(units - sent, urgency, unit, by, at);
  }
}
