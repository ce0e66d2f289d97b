package org.najda.core.story;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.najda.core.command.Command;
import org.najda.core.command.LegalTimeCommand.SettleLegalTime;
import org.najda.core.command.LegalTimeCommand.TellOfLegalTime;
import org.najda.core.legaltime.LegalTime;

/** Whatever the registers may tell of legal times. */
final class LegalTimesInAnyOrder {
  private LegalTimesInAnyOrder() {}

  static Arbitrary<Integer> kinds() {
    return Arbitraries.integers().between(410, 411);
  }

  static Command command(CommandsInAnyOrder.Step step, TestRoom room) {
    return step.kind() == 410
        ? new TellOfLegalTime(time(step.number(), room), 1 + step.other() % 3)
        : new SettleLegalTime(step.number());
  }

  private static LegalTime time(long number, TestRoom room) {
    var name = TestSettings.name("custody");
    return new LegalTime(number, name, name, name, room.now().plusSeconds(1_800));
  }
}
