package org.najda.core.command;

import org.najda.core.Availability;
import org.najda.core.UnitId;

/** What can be asked about a unit itself. */
public sealed interface UnitCommand extends Command {
  record SetAvailability(UnitId unit, Availability availability) implements UnitCommand {}
}
