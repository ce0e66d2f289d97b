package org.najda.core.call;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.CallerRef;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;

/**
 * A call as the room knows it.
 *
 * @param settlement null while the room still has to do something about it
 */
public record Call(CallId id, Line line, CallerRef caller, @Nullable Settlement settlement) {

  /** What the room has to do with a call. */
  public enum State {
    RINGING,
    ANSWERED,
    /** The line went down after it was answered; its incident or outcome is still to be given. */
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
          line.answer() == null
              ? (line.endedAt() == null ? State.RINGING : State.ABANDONED)
              : (line.endedAt() == null ? State.ANSWERED : State.ENDED);
    };
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

  public Call answered(Line.Answer answer) {
    return new Call(id, line.withAnswer(answer), caller, settlement);
  }

  public Call described(CallerRef as) {
    return new Call(id, line, as, settlement);
  }

  public Call ended(Instant at) {
    return new Call(id, line.withEndedAt(at), caller, settlement);
  }

  /**
   * @param as null: it waits again for what becomes of it
   */
  public Call settled(@Nullable Settlement as) {
    return new Call(id, line, caller, as);
  }

  /** The line is gone; a call that was not settled yet thereby is. */
  public Call transferred(PersonId by, Instant transferredAt, Instant at) {
    Call ended = line.endedAt() == null ? ended(transferredAt) : this;
    return settlement != null
        ? ended
        : ended.settled(new Settlement.Closed(CallOutcome.TRANSFERRED, by, at));
  }
}
