package org.najda.core.command;

import java.util.List;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.DispatchEvidence;

/** What can be asked about the incidents that wait for a busy unit. */
public sealed interface StackCommand extends Command {
  /**
   * Units shall go to an incident next, when they are free again.
   *
   * @param units each once
   */
  record StackUnits(IncidentId incident, List<UnitId> units) implements StackCommand {
    public StackUnits {
      units = DispatchCommand.eachOnce(units);
    }
  }

  /**
   * The incident gets another place on the unit's stack.
   *
   * @param position from 1 for the next one; past the end: the last
   */
  record ReorderStack(IncidentId incident, UnitId unit, int position) implements StackCommand {
    public ReorderStack {
      if (position < 1) {
        throw new IllegalArgumentException(
            "A place on a stack (%d) starts at 1.".formatted(position));
      }
    }
  }

  record UnstackUnit(IncidentId incident, UnitId unit) implements StackCommand {}

  /**
   * A free unit turns to an incident on its stack, the next one or any other.
   *
   * @param evidence what the room knew at that moment; made by the server
   * @param byCrew the crew itself starts it, which needs no acknowledgement any more
   */
  record StartMission(IncidentId incident, UnitId unit, DispatchEvidence evidence, boolean byCrew)
      implements StackCommand {}

  /**
   * A busy unit leaves what it is doing for a more urgent incident; the one left behind lies first
   * on its stack.
   *
   * @param incident the more urgent one
   * @param evidence what the room knew at that moment; made by the server
   */
  record InterruptMission(IncidentId incident, UnitId unit, DispatchEvidence evidence)
      implements StackCommand {}
}
