package org.najda.core.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.CallSource;
import org.najda.core.CallerRef;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;

/** What happens to calls. */
public sealed interface CallEvent extends Event
    permits CallEvent.CallPresented,
        CallEvent.CallAnswered,
        CallEvent.CallDescribed,
        CallEvent.CallEnded,
        CallEvent.CallTransferred,
        CallEvent.CallClosed,
        CallEvent.CallAttached,
        CallEvent.CallReopened,
        CallBackEvent,
        SilentCallEvent {
  CallId call();

  record CallPresented(
      CallId call,
      CallSource source,
      Instant presentedAt,
      CallerRef caller,
      @Nullable String reference,
      @Nullable String recording)
      implements CallEvent {}

  record CallAnswered(CallId call, CallSource source, Instant answeredAt) implements CallEvent {}

  record CallDescribed(CallId call, CallerRef caller) implements CallEvent {}

  record CallEnded(CallId call, Instant endedAt) implements CallEvent {}

  record CallTransferred(CallId call, String to, Instant transferredAt) implements CallEvent {}

  record CallClosed(CallId call, CallOutcome outcome, @Nullable Commitment text)
      implements CallEvent {}

  record CallAttached(CallId call, IncidentId incident) implements CallEvent {}

  /**
   * What was settled about it is taken back.
   *
   * @param incident that it leaves; null when it was closed without one
   */
  record CallReopened(CallId call, @Nullable IncidentId incident) implements CallEvent {}
}
