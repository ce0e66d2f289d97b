package org.najda.core.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.PersonId;
import org.najda.core.call.CallBack;

/** What happens about calling a caller back. */
public sealed interface CallBackEvent extends CallEvent {
  /**
   * @param owner null: nobody has taken it yet
   */
  record CallBackRequested(CallId call, CallBack.Why why, @Nullable PersonId owner, Instant tryBy)
      implements CallBackEvent {}

  record CallBackTaken(CallId call) implements CallBackEvent {}

  record CallBackLeft(CallId call) implements CallBackEvent {}

  /**
   * @param owner who has it in hand from now on
   * @param nextBy when to have tried again; null when the caller was reached
   */
  record CallBackTried(
      CallId call,
      Instant triedAt,
      CallBack.Result result,
      PersonId owner,
      @Nullable Instant nextBy)
      implements CallBackEvent {}

  /**
   * @param times how often the room was told, this one included
   * @param nextAt when it is told again; null: never
   */
  record CallBackOverdue(CallId call, int times, @Nullable Instant nextAt)
      implements CallBackEvent {}

  record CallBackWithdrawn(CallId call) implements CallBackEvent {}
}
