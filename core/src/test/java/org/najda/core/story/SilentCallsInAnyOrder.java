package org.najda.core.story;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.najda.core.command.Command;
import org.najda.core.command.SilentCallCommand.AnswerSilentCall;
import org.najda.core.command.SilentCallCommand.UntickSilentStep;
import org.najda.core.command.SilentCallCommand.WithdrawSilentCall;

/** Whatever may be asked about calls on which nobody speaks. */
final class SilentCallsInAnyOrder {
  private SilentCallsInAnyOrder() {}

  static Arbitrary<Integer> kinds() {
    return Arbitraries.integers().between(220, 225);
  }

  static Command command(CommandsInAnyOrder.Step step) {
    int call = step.number();
    String sign = call % 2 == 0 ? "blows" : null;
    return switch (step.kind()) {
      case 220 -> new AnswerSilentCall(Ask.call(call));
      case 221 -> new WithdrawSilentCall(Ask.call(call));
      case 222 -> new UntickSilentStep(Ask.call(call), "listen", sign);
      case 223 -> Ask.ticked(call, "listen", sign);
      default -> Ask.silent(call);
    };
  }
}
