package org.najda.core.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.call.SilentCall;

/** What happens on a call on which nobody speaks. */
public sealed interface SilentCallEvent extends CallEvent {
  /**
   * @param steps of the procedure, in order
   */
  record SilentCallStarted(CallId call, List<SilentCall.Step> steps) implements SilentCallEvent {
    public SilentCallStarted {
      steps = List.copyOf(steps);
    }
  }

  /** The caller who had answered is silent again; what was ticked stays. */
  record SilentCallResumed(CallId call) implements SilentCallEvent {}

  /**
   * @param sign what was heard; null: the step was done
   */
  record SilentStepTicked(CallId call, String step, @Nullable String sign)
      implements SilentCallEvent {}

  record SilentStepUnticked(CallId call, String step, @Nullable String sign)
      implements SilentCallEvent {}

  /** The caller spoke, or answered by signs. */
  record SilentCallAnswered(CallId call) implements SilentCallEvent {}

  record SilentCallWithdrawn(CallId call) implements SilentCallEvent {}
}
