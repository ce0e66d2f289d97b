package org.najda.core.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.Progress;
import org.najda.core.UnitId;

/**
 * One unit's way to one incident and back to being free.
 *
 * @param recalledAt when it ended before it was done
 */
public record Mission(
    UnitId unit,
    Sending sending,
    Steps steps,
    @Nullable Instant recalledAt,
    Escalation escalation) {

  /** Who sent the unit, and when. */
  public record Sending(PersonId by, Instant at) {}

  /**
   * Waiting for the unit to acknowledge.
   *
   * @param level how often the wait has run out
   * @param nextAt when it runs out next; null when nothing is waited for any more
   */
  public record Escalation(int level, @Nullable Instant nextAt) {}

  public static Mission sent(UnitId unit, Sending sending, Instant acknowledgeBy) {
    return new Mission(unit, sending, Steps.NONE, null, new Escalation(0, acknowledgeBy));
  }

  public boolean isActive() {
    return recalledAt == null && steps.clearedAt() == null;
  }

  public Progress progress() {
    return steps.last();
  }

  public Instant sentAt() {
    return sending.at();
  }

  /** The time of its latest stamp. */
  public Instant lastStampAt() {
    Instant last = steps.lastAt();
    return last == null ? sending.at() : last;
  }

  /** Any step forward says that the unit heard; nothing is waited for any more. */
  public Mission progressed(Progress to, Instant at) {
    return new Mission(
        unit, sending, steps.with(to, at), recalledAt, new Escalation(escalation.level(), null));
  }

  public Mission recalled(Instant at) {
    return new Mission(unit, sending, steps, at, new Escalation(escalation.level(), null));
  }

  public Mission escalated(int level, @Nullable Instant nextAt) {
    return new Mission(unit, sending, steps, recalledAt, new Escalation(level, nextAt));
  }
}
