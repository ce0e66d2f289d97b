package org.najda.core.story;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.najda.core.HandoverId;
import org.najda.core.PersonId;
import org.najda.core.command.Command;
import org.najda.core.command.DutyCommand.PassWork;
import org.najda.core.command.DutyCommand.StopWatching;
import org.najda.core.command.DutyCommand.TakeHandover;
import org.najda.core.command.DutyCommand.WatchPosition;
import org.najda.core.command.DutyCommand.WithdrawHandover;
import org.najda.core.command.DutyCommand.WorkGroups;
import org.najda.core.command.IncidentCommand.AssignGroup;
import org.najda.core.command.TargetCommand.WarnOfTarget;
import org.najda.core.interval.IntervalName;

/** Whatever may be asked about hand-overs, open work and targets. */
final class DutyInAnyOrder {
  /** The kind that is asked by another than the rest. */
  static final int TAKING = 36;

  private static final List<PersonId> PEOPLE =
      List.of(new PersonId("amina"), new PersonId("youssef"));

  private DutyInAnyOrder() {}

  static Arbitrary<Integer> kinds() {
    return Arbitraries.integers().between(35, 41);
  }

  static Command command(CommandsInAnyOrder.Step step, TestRoom room) {
    long last = Math.max(1, room.state().duty().lastNumber());
    HandoverId handover = new HandoverId(step.other() % 3 == 0 ? step.number() : last);
    return switch (step.kind()) {
      case 35 -> Ask.giveHandover();
      case TAKING -> new TakeHandover(handover, null);
      case 37 -> new WithdrawHandover(handover);
      case 40 -> group(step);
      case 41 -> new StopWatching(PEOPLE.get(step.number() % 2), PEOPLE.get(step.other() % 2));
      case 38 -> new PassWork(PEOPLE.get(step.other() % 2), PEOPLE.get(step.number() % 2));
      default ->
          new WarnOfTarget(
              Ask.incident(step.number()),
              step.other() % 2 == 0
                  ? IntervalName.ANSWERED_TO_FIRST_SENT
                  : IntervalName.PRESENTED_TO_FIRST_ON_SCENE,
              room.now().plusSeconds(step.other() * 60L - 200),
              null);
    };
  }

  /** Who looks at whom, who works what, whose an incident is. */
  private static Command group(CommandsInAnyOrder.Step step) {
    String group = step.other() % 2 == 0 ? "west" : "east";
    return switch (step.other() % 3) {
      case 0 -> new WatchPosition(PEOPLE.get(step.other() % 2));
      case 1 -> new WorkGroups(new TreeSet<>(List.of(group)));
      default -> new AssignGroup(Ask.incident(step.number()), group, Ask.TEXT);
    };
  }
}
