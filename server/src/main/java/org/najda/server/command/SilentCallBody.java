package org.najda.server.command;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.call.SilentCall;
import org.najda.core.command.Command;
import org.najda.core.command.SilentCallCommand;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.setup.BuiltIn;

/** Commands about a call on which nobody speaks, as clients write them. */
interface SilentCallBody extends CommandBody.Plain {
  int LONGEST_CODE = 40;

  /** Whoever may take calls. */
  @Override
  default void require(Visit visit) {
    visit.require(Act.FOLLOW_SILENT_CALL);
  }

  record StartSilentCall(@CommandName String id, @NotNull CallId call) implements SilentCallBody {
    @Override
    public Command command(Asking asking) {
      return new SilentCallCommand.StartSilentCall(
          call,
          BuiltIn.silentSteps(asking.visit().state().settings()).stream()
              .map(SilentCall.Step::of)
              .toList());
    }
  }

  /**
   * @param sign what was heard; left out: the step was done
   */
  record TickSilentStep(
      @CommandName String id,
      @NotNull CallId call,
      @NotNull @Size(max = LONGEST_CODE) String step,
      @Nullable @Size(max = LONGEST_CODE) String sign)
      implements SilentCallBody {
    @Override
    public Command command(Asking asking) {
      return new SilentCallCommand.TickSilentStep(call, step, sign);
    }
  }

  /** As for the tick that it takes back. */
  record UntickSilentStep(
      @CommandName String id,
      @NotNull CallId call,
      @NotNull @Size(max = LONGEST_CODE) String step,
      @Nullable @Size(max = LONGEST_CODE) String sign)
      implements SilentCallBody {
    @Override
    public Command command(Asking asking) {
      return new SilentCallCommand.UntickSilentStep(call, step, sign);
    }
  }

  record AnswerSilentCall(@CommandName String id, @NotNull CallId call) implements SilentCallBody {
    @Override
    public Command command(Asking asking) {
      return new SilentCallCommand.AnswerSilentCall(call);
    }
  }

  record WithdrawSilentCall(@CommandName String id, @NotNull CallId call)
      implements SilentCallBody {
    @Override
    public Command command(Asking asking) {
      return new SilentCallCommand.WithdrawSilentCall(call);
    }
  }
}
