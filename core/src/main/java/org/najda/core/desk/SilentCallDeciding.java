package org.najda.core.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.call.Call;
import org.najda.core.call.Settlement;
import org.najda.core.call.SilentCall;
import org.najda.core.command.SilentCallCommand;
import org.najda.core.command.SilentCallCommand.AnswerSilentCall;
import org.najda.core.command.SilentCallCommand.StartSilentCall;
import org.najda.core.command.SilentCallCommand.TickSilentStep;
import org.najda.core.command.SilentCallCommand.UntickSilentStep;
import org.najda.core.command.SilentCallCommand.WithdrawSilentCall;
import org.najda.core.event.SilentCallEvent.SilentCallAnswered;
import org.najda.core.event.SilentCallEvent.SilentCallResumed;
import org.najda.core.event.SilentCallEvent.SilentCallStarted;
import org.najda.core.event.SilentCallEvent.SilentCallWithdrawn;
import org.najda.core.event.SilentCallEvent.SilentStepTicked;
import org.najda.core.event.SilentCallEvent.SilentStepUnticked;

/** Decides what is asked about calls on which nobody speaks. */
record SilentCallDeciding(Situation now) {

  Decision decide(SilentCallCommand command) {
    Call call = now.call(command.call());
    if (call == null) {
      return Situation.unknown(command.call());
    }
    Refusal over = unlistenable(call);
    if (over != null) {
      return Decision.refused(over);
    }
    SilentCall silent = call.silent();
    if (command instanceof StartSilentCall c) {
      return start(call, silent, c);
    }
    if (silent == null) {
      return Decision.refused(about(RefusalCode.NO_SILENT_CALL, call.id()));
    }
    return switch (command) {
      case StartSilentCall c -> start(call, silent, c);
      case TickSilentStep c -> tick(silent, c);
      case UntickSilentStep c -> untick(silent, c);
      case AnswerSilentCall c -> answer(call.id(), silent);
      case WithdrawSilentCall c -> withdraw(call.id(), silent);
    };
  }

  private static Decision start(Call call, @Nullable SilentCall silent, StartSilentCall c) {
    if (silent != null) {
      return silent.answeredAt() == null
          ? Decision.refused(about(RefusalCode.SILENT_CALL_UNDER_WAY, call.id()))
          : Decision.accepted(new SilentCallResumed(call.id()));
    }
    return Decision.accepted(new SilentCallStarted(call.id(), c.steps()));
  }

  /** Who has opened an incident still listens; what is closed is over. */
  private static @Nullable Refusal unlistenable(Call call) {
    return call.settlement() instanceof Settlement.Attached
        ? null
        : CallDeciding.unsettleable(call);
  }

  private static Decision tick(SilentCall silent, TickSilentStep c) {
    if (!silent.has(c.step(), c.sign())) {
      return Decision.refused(at(RefusalCode.UNKNOWN_SILENT_STEP, c.step(), c.sign()));
    }
    return silent.findTick(c.step(), c.sign()).isPresent()
        ? Decision.refused(at(RefusalCode.SILENT_STEP_TICKED, c.step(), c.sign()))
        : Decision.accepted(new SilentStepTicked(c.call(), c.step(), c.sign()));
  }

  private static Decision untick(SilentCall silent, UntickSilentStep c) {
    Optional<SilentCall.Tick> tick = silent.findTick(c.step(), c.sign());
    return tick.isEmpty()
        ? Decision.refused(at(RefusalCode.SILENT_STEP_NOT_TICKED, c.step(), c.sign()))
        : Decision.accepted(new SilentStepUnticked(c.call(), c.step(), c.sign()));
  }

  private static Decision answer(CallId call, SilentCall silent) {
    return silent.answeredAt() != null
        ? Decision.refused(about(RefusalCode.NO_SILENT_CALL, call))
        : Decision.accepted(new SilentCallAnswered(call));
  }

  private static Decision withdraw(CallId call, SilentCall silent) {
    return silent.ticks().isEmpty()
        ? Decision.accepted(new SilentCallWithdrawn(call))
        : Decision.refused(about(RefusalCode.SILENT_CALL_STANDS, call));
  }

  private static Refusal about(RefusalCode code, CallId call) {
    return Refusal.of(code).with("call", call).at("call");
  }

  private static Refusal at(RefusalCode code, String step, @Nullable String sign) {
    String named = sign == null ? step : step + "/" + sign;
    return Refusal.of(code).with("step", named).at(sign == null ? "step" : "sign");
  }
}
