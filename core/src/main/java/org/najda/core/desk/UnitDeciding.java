package org.najda.core.desk;

import org.najda.core.EnumWords;
import org.najda.core.command.UnitCommand;
import org.najda.core.event.UnitEvent;
import org.najda.core.unit.Unit;

/** Decides what is asked about units themselves. */
final class UnitDeciding {
  private UnitDeciding() {}

  static Decision decide(Situation now, UnitCommand.SetAvailability c) {
    Unit unit = now.state().units().find(c.unit()).orElse(null);
    if (unit == null) {
      return Situation.unknown(c.unit(), "unit");
    }
    return unit.availability() == c.availability()
        ? Decision.refused(
            Refusal.of(RefusalCode.NOTHING_CHANGES)
                .with("value", EnumWords.of(c.availability()))
                .at("availability"))
        : Decision.accepted(new UnitEvent.AvailabilityChanged(c.unit(), c.availability()));
  }
}
