package org.najda.core.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.Progress;
import org.najda.core.Stamp;
import org.najda.core.UnitId;

/**
 * One unit's way to one incident and back to being free. A unit that comes back to an incident it
 * was called away from begins another mission: stamps are never taken back.
 *
 * @param ending how it ended before it was done; null while it goes on, and for one that was done
 * @param movedTo the incident at which it goes on, when its own turned out to be that one; it is
 *     counted there
 */
public record Mission(
    UnitId unit,
    Sending sending,
    Steps steps,
    @Nullable Ending ending,
    Escalation escalation,
    @Nullable IncidentId movedTo) {

  /**
   * Who sent the unit, and when.
   *
   * @param selfInitiated nobody sent it: it came upon the incident, and was there at that time
   */
  public record Sending(PersonId by, Instant at, boolean selfInitiated) {}

  /** How a mission ended before it was done. */
  public record Ending(Instant at, Way way) {
    /** What became of the unit. */
    public enum Way {
      /** It was taken off. */
      RECALLED,
      /** It was called away to something more urgent; the incident lies on its stack. */
      INTERRUPTED,
      /** Another unit took the mission over. */
      EXCHANGED
    }
  }

  /**
   * Waiting for the unit to acknowledge.
   *
   * @param level how often the wait has run out
   * @param nextAt when it runs out next; null when nothing is waited for any more
   */
  public record Escalation(int level, @Nullable Instant nextAt) {}

  public static Mission sent(UnitId unit, PersonId by, Instant at, Instant acknowledgeBy) {
    return new Mission(
        unit, new Sending(by, at, false), Steps.NONE, null, new Escalation(0, acknowledgeBy), null);
  }

  public static Mission selfInitiated(UnitId unit, PersonId by, Instant at) {
    return new Mission(
        unit,
        new Sending(by, at, true),
        Steps.NONE.with(Progress.ON_SCENE, Stamp.of(at)),
        null,
        new Escalation(0, null),
        null);
  }

  public boolean isActive() {
    return movedTo == null && ending == null && steps.clearedAt() == null;
  }

  public boolean isUnanswered() {
    return isActive() && progress() == Progress.SENT;
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
  public Mission progressed(Progress to, Stamp stamp) {
    return new Mission(unit, sending, steps.with(to, stamp), ending, silent(), movedTo);
  }

  public Mission ended(Instant at, Ending.Way way) {
    return new Mission(unit, sending, steps, new Ending(at, way), silent(), movedTo);
  }

  /** Ended here, going on at another incident. */
  public Mission moved(IncidentId to) {
    return new Mission(unit, sending, steps, ending, silent(), to);
  }

  /** Whether it is the same sending of the same unit, at whatever incident. */
  public boolean isOneWith(Mission other) {
    return unit.equals(other.unit) && sending.equals(other.sending);
  }

  public Mission escalated(int level, @Nullable Instant nextAt) {
    return new Mission(unit, sending, steps, ending, new Escalation(level, nextAt), movedTo);
  }

  private Escalation silent() {
    return new Escalation(escalation.level(), null);
  }
}
