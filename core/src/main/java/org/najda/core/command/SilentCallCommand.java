package org.najda.core.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.call.SilentCall;

/** What can be asked about a call on which nobody speaks. */
public sealed interface SilentCallCommand extends Command {
  CallId call();

  /**
   * Nobody speaks, or nobody does any more.
   *
   * @param steps of the procedure in force
   */
  record StartSilentCall(CallId call, List<SilentCall.Step> steps) implements SilentCallCommand {
    public StartSilentCall {
      steps = List.copyOf(steps);
    }
  }

  /**
   * @param sign what was heard; null: the step was done
   */
  record TickSilentStep(CallId call, String step, @Nullable String sign)
      implements SilentCallCommand {}

  /** It was ticked by mistake. */
  record UntickSilentStep(CallId call, String step, @Nullable String sign)
      implements SilentCallCommand {}

  /** The caller spoke after all, or answered by signs. */
  record AnswerSilentCall(CallId call) implements SilentCallCommand {}

  /** It was started by mistake. */
  record WithdrawSilentCall(CallId call) implements SilentCallCommand {}
}
