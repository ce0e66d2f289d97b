package org.najda.core.dispatch;

import java.time.Instant;
import java.util.Optional;
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
 * @param offer the last unit that was offered to take it over; null when none was, and once it is
 *     there or over
 */
public record Mission(
    UnitId unit,
    Sending sending,
    Steps steps,
    @Nullable Ending ending,
    Escalation escalation,
    @Nullable IncidentId movedTo,
    @Nullable ExchangeOffer offer) {

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
        unit,
        new Sending(by, at, false),
        Steps.NONE,
        null,
        new Escalation(0, acknowledgeBy),
        null,
        null);
  }

  public static Mission selfInitiated(UnitId unit, PersonId by, Instant at) {
    return new Mission(
        unit,
        new Sending(by, at, true),
        Steps.NONE.with(Progress.ON_SCENE, Stamp.of(at)),
        null,
        new Escalation(0, null),
        null,
        null);
  }

  public boolean isActive() {
    return movedTo == null && ending == null && steps.clearedAt() == null;
  }

  /** On its way and not there yet. */
  public boolean isUnderWay() {
    return isActive() && progress().compareTo(Progress.ON_SCENE) < 0;
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
    ExchangeOffer kept = to.compareTo(Progress.ON_SCENE) < 0 ? offer : null;
    return new Mission(unit, sending, steps.with(to, stamp), ending, silent(), movedTo, kept);
  }

  public Mission ended(Instant at, Ending.Way way) {
    return new Mission(unit, sending, steps, new Ending(at, way), silent(), movedTo, null);
  }

  /** Ended here, going on at another incident. */
  public Mission moved(IncidentId to) {
    return new Mission(unit, sending, steps, ending, silent(), to, null);
  }

  /** Whether it is the same sending of the same unit, at whatever incident. */
  public boolean isOneWith(Mission other) {
    return unit.equals(other.unit) && sending.equals(other.sending);
  }

  public Mission escalated(int level, @Nullable Instant nextAt) {
    Escalation waiting = new Escalation(level, nextAt);
    return new Mission(unit, sending, steps, ending, waiting, movedTo, offer);
  }

  /** The unit that is offered to take it over; empty when none is, or somebody said no. */
  public Optional<ExchangeOffer> findOffer() {
    return Optional.ofNullable(offer).filter(made -> !made.declined());
  }

  public Mission offered(ExchangeOffer made) {
    return new Mission(unit, sending, steps, ending, escalation, movedTo, made);
  }

  public Mission offerWithdrawn() {
    return new Mission(unit, sending, steps, ending, escalation, movedTo, null);
  }

  public Mission offerDeclined() {
    ExchangeOffer no = offer == null ? null : offer.asDeclined();
    return new Mission(unit, sending, steps, ending, escalation, movedTo, no);
  }

  private Escalation silent() {
    return new Escalation(escalation.level(), null);
  }
}
