package org.najda.core.command;

import java.time.Instant;
import java.util.List;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.DispatchEvidence;

/** What can be asked about units and missions. */
public sealed interface DispatchCommand extends Command {
  /**
   * Units go to an incident.
   *
   * @param units in the order chosen, each once
   * @param evidence what the room knew and recommended at that moment; made by the server
   */
  record SendUnits(IncidentId incident, List<UnitId> units, DispatchEvidence evidence)
      implements DispatchCommand {
    public SendUnits {
      units = List.copyOf(units);
      if (units.isEmpty() || units.stream().distinct().count() < units.size()) {
        throw new IllegalArgumentException(
            "Units to send must be at least one and each named once: " + units);
      }
    }
  }

  /**
   * A unit says how far it is.
   *
   * @param happenedAt when it was so, which may be before it was told; never before the last step
   */
  record ReportProgress(IncidentId incident, UnitId unit, Progress progress, Instant happenedAt)
      implements DispatchCommand {}

  /** A unit's mission ends before it is done. */
  record RecallUnit(IncidentId incident, UnitId unit) implements DispatchCommand {}
}
