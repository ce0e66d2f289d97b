package org.najda.core.story;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.call.Call;
import org.najda.core.call.CallBack;
import org.najda.core.command.CallBackCommand.LeaveCallBack;
import org.najda.core.command.CallBackCommand.RequestCallBack;
import org.najda.core.command.CallBackCommand.TakeCallBack;
import org.najda.core.command.CallBackCommand.WithdrawCallBack;
import org.najda.core.command.CallCommand.CloseCall;
import org.najda.core.command.Command;

/** Whatever may be asked about calling back. */
final class CallBacksInAnyOrder {
  private CallBacksInAnyOrder() {}

  static Arbitrary<Integer> kinds() {
    return Arbitraries.integers().between(210, 216);
  }

  static Command command(CommandsInAnyOrder.Step step, TestRoom room) {
    // One of the latest: those before are soon settled for good.
    long number = Math.max(1, room.state().callBook().lastNumber() + 1 - step.number());
    CallId call = Ask.call(number);
    int other = step.other();
    return switch (step.kind()) {
      case 210 -> new RequestCallBack(call, CallBack.Why.values()[other % 3]);
      case 211 -> new TakeCallBack(call);
      case 212 -> new LeaveCallBack(call);
      case 213 -> new WithdrawCallBack(untried(room, call));
      case 214 -> new CloseCall(call, CallOutcome.SILENT, other % 3 == 0 ? null : Ask.TEXT);
      default -> Ask.tried(number, room.now(), CallBack.Result.values()[other % 5]);
    };
  }

  /** A call-back is withdrawn only before its first try: any such one, where there is one. */
  private static CallId untried(TestRoom room, CallId otherwise) {
    for (Call call : room.state().calls().values()) {
      if (call.findOpenCallBack().filter(back -> back.tries().isEmpty()).isPresent()
          && call.callBack().why() != CallBack.Why.ABANDONED) {
        return call.id();
      }
    }
    return otherwise;
  }
}
