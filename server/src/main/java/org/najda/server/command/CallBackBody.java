package org.najda.server.command;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.call.CallBack;
import org.najda.core.command.CallBackCommand;
import org.najda.core.command.Command;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/** Commands about calling a caller back, as clients write them. */
interface CallBackBody extends CommandBody.Plain {
  /** Whoever may take calls may call back. */
  @Override
  default void require(Visit visit) {
    visit.require(Act.CALL_BACK);
  }

  record RequestCallBack(@CommandName String id, @NotNull CallId call, @NotNull CallBack.Why why)
      implements CallBackBody {
    @Override
    public Command command(Asking asking) {
      return new CallBackCommand.RequestCallBack(call, why);
    }
  }

  record TakeCallBack(@CommandName String id, @NotNull CallId call) implements CallBackBody {
    @Override
    public Command command(Asking asking) {
      return new CallBackCommand.TakeCallBack(call);
    }
  }

  record LeaveCallBack(@CommandName String id, @NotNull CallId call) implements CallBackBody {
    @Override
    public Command command(Asking asking) {
      return new CallBackCommand.LeaveCallBack(call);
    }
  }

  /**
   * @param triedAt left out: now
   */
  record NoteTry(
      @CommandName String id,
      @NotNull CallId call,
      @NotNull CallBack.Result result,
      @Nullable Instant triedAt)
      implements CallBackBody {
    @Override
    public Command command(Asking asking) {
      return new CallBackCommand.NoteTry(call, asking.orNow(triedAt), result);
    }
  }

  record WithdrawCallBack(@CommandName String id, @NotNull CallId call) implements CallBackBody {
    @Override
    public Command command(Asking asking) {
      return new CallBackCommand.WithdrawCallBack(call);
    }
  }
}
