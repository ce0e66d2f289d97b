package org.najda.core.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.PersonId;
import org.najda.core.call.Call;
import org.najda.core.call.CallBack;
import org.najda.core.command.CallBackCommand;
import org.najda.core.command.CallBackCommand.LeaveCallBack;
import org.najda.core.command.CallBackCommand.NoteTry;
import org.najda.core.command.CallBackCommand.RequestCallBack;
import org.najda.core.command.CallBackCommand.TakeCallBack;
import org.najda.core.command.CallBackCommand.WithdrawCallBack;
import org.najda.core.command.CallCommand;
import org.najda.core.event.CallBackEvent.CallBackLeft;
import org.najda.core.event.CallBackEvent.CallBackRequested;
import org.najda.core.event.CallBackEvent.CallBackTaken;
import org.najda.core.event.CallBackEvent.CallBackTried;
import org.najda.core.event.CallBackEvent.CallBackWithdrawn;
import org.najda.core.settings.CallBackRules;

/** Decides what is asked about calling callers back. */
record CallBackDeciding(Situation now, PersonId who) {

  Decision decide(CallBackCommand command) {
    Call call = now.call(command.call());
    if (call == null) {
      return Situation.unknown(command.call());
    }
    if (command instanceof RequestCallBack c) {
      return request(call, c.why());
    }
    CallBack open = call.findOpenCallBack().orElse(null);
    if (open == null) {
      return Decision.refused(about(RefusalCode.NO_CALL_BACK, call.id()));
    }
    return switch (command) {
      case RequestCallBack c -> request(call, c.why());
      case TakeCallBack c -> take(call.id(), open);
      case LeaveCallBack c -> leave(call.id(), open);
      case NoteTry c -> note(call, open, c);
      case WithdrawCallBack c -> withdraw(call.id(), open);
    };
  }

  private Decision request(Call call, CallBack.Why why) {
    Refusal refusal =
        call.findOpenCallBack().isPresent()
            ? about(RefusalCode.CALL_BACK_UNDER_WAY, call.id())
            : CallDeciding.unsettleable(call);
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(new CallBackRequested(call.id(), why, who, firstBy(now)));
  }

  /** When a caller whom the room knows of from now on must have been tried. */
  static Instant firstBy(Situation now) {
    return now.at().plus(now.rules().callBacks().firstWithin());
  }

  private static Decision take(CallId call, CallBack open) {
    return open.owner() != null
        ? Decision.refused(taken(call, open.owner()))
        : Decision.accepted(new CallBackTaken(call));
  }

  private Decision leave(CallId call, CallBack open) {
    if (open.owner() == null) {
      return Decision.refused(about(RefusalCode.CALL_BACK_NOT_TAKEN, call));
    }
    return open.owner().equals(who)
        ? Decision.accepted(new CallBackLeft(call))
        : Decision.refused(taken(call, open.owner()));
  }

  /** Whoever tried has tried, whether it was his to do or not. */
  private Decision note(Call call, CallBack open, NoteTry c) {
    Refusal untimely = now.untimely("triedAt", c.triedAt(), call.line().lastStampAt());
    if (untimely != null) {
      return Decision.refused(untimely);
    }
    Instant at = now.taken(c.triedAt());
    boolean reached = c.result() == CallBack.Result.REACHED;
    PersonId owner = reached || open.owner() == null ? who : open.owner();
    Instant nextBy = reached ? null : now.at().plus(now.rules().callBacks().againWithin());
    return Decision.accepted(new CallBackTried(call.id(), at, c.result(), owner, nextBy));
  }

  private static Decision withdraw(CallId call, CallBack open) {
    return open.why() == CallBack.Why.ABANDONED || !open.tries().isEmpty()
        ? Decision.refused(about(RefusalCode.CALL_BACK_STANDS, call))
        : Decision.accepted(new CallBackWithdrawn(call));
  }

  /**
   * Why the call can't be closed so while its caller is to be called back; null when it can.
   * Whoever knows what the call was may close it; who does not must have tried, and say why he
   * gives up.
   */
  static @Nullable Refusal unclosable(Situation now, Call call, CallCommand.CloseCall c) {
    CallBack open = call.findOpenCallBack().orElse(null);
    if (open == null || c.outcome() != CallOutcome.ABANDONED && c.outcome() != CallOutcome.SILENT) {
      return null;
    }
    CallBackRules rules = now.rules().callBacks();
    if (!open.mayBeGivenUp(rules.tries())) {
      return about(RefusalCode.CALL_BACK_TRIES_LEFT, call.id())
          .with("tries", open.tries().size())
          .with("needed", rules.tries());
    }
    return c.text() == null
        ? Refusal.of(RefusalCode.CALL_BACK_REASON_NEEDED).with("call", call.id()).at("text")
        : null;
  }

  private static Refusal about(RefusalCode code, CallId call) {
    return Refusal.of(code).with("call", call).at("call");
  }

  private static Refusal taken(CallId call, PersonId by) {
    return about(RefusalCode.CALL_BACK_TAKEN, call).by(by);
  }
}
