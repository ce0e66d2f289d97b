package org.najda.core.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.CallerRef;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.timer.Timer;

/**
 * A call as the room knows it.
 *
 * @param settlement null while the room still has to do something about it
 * @param callBack null while nobody has to call the caller back, and never had to
 * @param silent null unless nobody spoke
 */
public record Call(
    CallId id,
    Line line,
    CallerRef caller,
    @Nullable Settlement settlement,
    @Nullable CallBack callBack,
    @Nullable SilentCall silent) {

  /** Of a caller who speaks, and whom nobody has to call back. */
  public Call(CallId id, Line line, CallerRef caller, @Nullable Settlement settlement) {
    this(id, line, caller, settlement, null, null);
  }

  /** What the room has to do with a call. */
  public enum State {
    RINGING,
    ANSWERED,
    /**
     * The line went down after it was answered, or the caller was reached by calling back; its
     * incident or outcome is still to be given.
     */
    ENDED,
    /** The line went down before anybody answered: to be called back. */
    ABANDONED,
    ATTACHED,
    CLOSED
  }

  public State state() {
    return switch (settlement) {
      case Settlement.Attached attached -> State.ATTACHED;
      case Settlement.Closed closed -> State.CLOSED;
      case null ->
          line.endedAt() == null
              ? (line.answer() == null ? State.RINGING : State.ANSWERED)
              : (line.answer() == null && !isReached() ? State.ABANDONED : State.ENDED);
    };
  }

  private boolean isReached() {
    return callBack != null && !callBack.isOpen();
  }

  /** That somebody has to call the caller back now. */
  public Optional<CallBack> findOpenCallBack() {
    return settlement == null
        ? Optional.ofNullable(callBack).filter(CallBack::isOpen)
        : Optional.empty();
  }

  /** Whether a caller waits to be reached, also one of a time before call-backs had owners. */
  public boolean isToCallBack() {
    return state() == State.ABANDONED || findOpenCallBack().isPresent();
  }

  /** What falls due when nobody does something about the call. */
  public Optional<Timer> findTimer() {
    return findOpenCallBack().flatMap(open -> open.findTimer(id));
  }

  public Optional<IncidentId> incident() {
    return settlement instanceof Settlement.Attached attached
        ? Optional.of(attached.incident())
        : Optional.empty();
  }

  public Optional<CallOutcome> outcome() {
    return settlement instanceof Settlement.Closed closed
        ? Optional.of(closed.outcome())
        : Optional.empty();
  }

  /** What came of the procedure for silent calls; nothing while it is under way, or never was. */
  public Optional<SilentCall.Result> findSilentResult() {
    return silent == null
        ? Optional.empty()
        : switch (settlement) {
          case Settlement.Attached attached -> Optional.of(SilentCall.Result.INCIDENT);
          case Settlement.Closed closed -> Optional.of(SilentCall.Result.CLOSED);
          case null -> findUnsettledResult(silent);
        };
  }

  private Optional<SilentCall.Result> findUnsettledResult(SilentCall of) {
    if (callBack != null && callBack.why() == CallBack.Why.SILENT) {
      return Optional.of(SilentCall.Result.CALL_BACK);
    }
    return of.answeredAt() == null ? Optional.empty() : Optional.of(SilentCall.Result.ANSWERED);
  }

  public Call answered(Line.Answer answer) {
    return new Call(id, line.withAnswer(answer), caller, settlement, callBack, silent);
  }

  public Call described(CallerRef as) {
    return new Call(id, line, as, settlement, callBack, silent);
  }

  public Call ended(Instant at) {
    return new Call(id, line.withEndedAt(at), caller, settlement, callBack, silent);
  }

  /**
   * @param as null: it waits again for what becomes of it
   */
  public Call settled(@Nullable Settlement as) {
    return new Call(id, line, caller, as, callBack, silent);
  }

  /** The caller is to be called back; what was tried before stays. */
  public Call toCallBack(CallBack.Why why, Instant at, @Nullable PersonId owner, Instant tryBy) {
    return with(
        callBack == null
            ? CallBack.requested(why, at, owner, tryBy)
            : callBack.again(why, owner, tryBy));
  }

  /**
   * @param now null: nobody has to call back after all
   */
  public Call with(@Nullable CallBack now) {
    return new Call(id, line, caller, settlement, now, silent);
  }

  /** Nobody speaks: the procedure for that begins. */
  public Call silent(List<SilentCall.Step> steps, Instant since, PersonId by) {
    return with(SilentCall.started(steps, since, by));
  }

  /**
   * @param now null: it was no silent call after all
   */
  public Call with(@Nullable SilentCall now) {
    return new Call(id, line, caller, settlement, callBack, now);
  }

  /** The line is gone; a call that was not settled yet thereby is. */
  public Call transferred(PersonId by, Instant transferredAt, Instant at) {
    Call ended = line.endedAt() == null ? ended(transferredAt) : this;
    return settlement != null
        ? ended
        : ended.settled(new Settlement.Closed(CallOutcome.TRANSFERRED, by, at));
  }
}
