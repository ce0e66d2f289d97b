package org.najda.core.story;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.najda.core.ChangeId;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.command.ChangeCommand.ApplyChange;
import org.najda.core.command.ChangeCommand.PlanChange;
import org.najda.core.command.ChangeCommand.WithdrawChange;
import org.najda.core.command.Command;
import org.najda.core.command.DutyCommand.AppointSupervisor;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;

/** Whatever may be asked about settings at a later time, or from outside the room. */
final class ChangesInAnyOrder {
  private ChangesInAnyOrder() {}

  static Arbitrary<Integer> kinds() {
    return Arbitraries.integers().between(400, 404);
  }

  static Command command(CommandsInAnyOrder.Step step, TestRoom room, List<UnitId> units) {
    long last = room.state().setup().changes().lastNumber();
    ChangeId change = new ChangeId(Math.max(1, last - step.other() % 2));
    return switch (step.kind()) {
      case 400 -> new WithdrawChange(change);
      case 401 -> new ApplyChange(change);
      case 402 -> new AppointSupervisor(new PersonId("chief-" + step.other()), Ask.TEXT);
      default ->
          new PlanChange(
              room.state().settingsVersion(),
              toggled(room.state().settings(), units.get(step.number() % 3)),
              room.now().plusSeconds(step.other() * 30L));
    };
  }

  /** With the unit where it is not there, else without it. */
  private static RoomSettings toggled(RoomSettings settings, UnitId unit) {
    List<UnitDefinition> units = new ArrayList<>(settings.units());
    if (!units.removeIf(one -> one.id().equals(unit))) {
      units.add(TestSettings.unit(unit, UnitKind.CAR, "central"));
    }
    return settings.withUnits(units);
  }
}
