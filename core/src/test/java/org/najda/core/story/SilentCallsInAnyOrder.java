package org.najda.core.story;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.najda.core.call.Call;
import org.najda.core.call.SilentCall;
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

  static Command command(CommandsInAnyOrder.Step step, TestRoom room) {
    int call = step.number();
    String sign = call % 2 == 0 ? "blows" : null;
    return switch (step.kind()) {
      case 220 -> new AnswerSilentCall(Ask.call(call));
      case 221 -> new WithdrawSilentCall(Ask.call(call));
      case 222 -> unticked(room).orElse(new UntickSilentStep(Ask.call(call), "listen", sign));
      case 223 -> Ask.ticked(call, "listen", sign);
      default -> Ask.silent(call);
    };
  }

  /** What can be taken back is rare enough to be looked for: the first of an open call. */
  private static Optional<Command> unticked(TestRoom room) {
    for (Call call : room.state().calls().values()) {
      SilentCall silent = call.silent();
      if (silent != null && call.settlement() == null && !silent.ticks().isEmpty()) {
        SilentCall.Tick tick = silent.ticks().getFirst();
        return Optional.of(new UntickSilentStep(call.id(), tick.step(), tick.sign()));
      }
    }
    return Optional.empty();
  }
}
