package org.najda.core.desk;

import org.jspecify.annotations.Nullable;
import org.najda.core.call.Call;
import org.najda.core.call.SilentCall;
import org.najda.core.event.Recorded;
import org.najda.core.event.SilentCallEvent;
import org.najda.core.event.SilentCallEvent.SilentCallAnswered;
import org.najda.core.event.SilentCallEvent.SilentCallResumed;
import org.najda.core.event.SilentCallEvent.SilentCallStarted;
import org.najda.core.event.SilentCallEvent.SilentCallWithdrawn;
import org.najda.core.event.SilentCallEvent.SilentStepTicked;
import org.najda.core.event.SilentCallEvent.SilentStepUnticked;

/** Applies what happens on calls on which nobody speaks. */
final class SilentCallEvolving {
  private SilentCallEvolving() {}

  static Call evolve(Call call, Recorded recorded, SilentCallEvent event) {
    if (event instanceof SilentCallStarted e) {
      return call.silent(e.steps(), recorded.at(), recorded.author().person());
    }
    SilentCall silent = call.silent();
    if (silent == null) {
      throw new IllegalStateException("Nobody was silent: " + event);
    }
    return call.with(next(silent, recorded, event));
  }

  private static @Nullable SilentCall next(
      SilentCall silent, Recorded recorded, SilentCallEvent event) {
    return switch (event) {
      case SilentCallStarted e -> silent;
      case SilentCallResumed e -> silent.answered(null);
      case SilentStepTicked e ->
          silent.ticked(
              new SilentCall.Tick(e.step(), e.sign(), recorded.at(), recorded.author().person()));
      case SilentStepUnticked e ->
          silent.without(silent.findTick(e.step(), e.sign()).orElseThrow());
      case SilentCallAnswered e -> silent.answered(recorded.at());
      case SilentCallWithdrawn e -> null;
    };
  }
}
