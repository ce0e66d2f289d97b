package org.najda.core.command;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
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
      units = eachOnce(units);
    }
  }

  /**
   * A unit says how far it is.
   *
   * @param happenedAt when it was so, which may be before it was told; never before the last step
   * @param byRadio it told somebody at a desk, who enters it
   * @param doubtful whether the clock that gave {@code happenedAt} is not to be relied on
   */
  record ReportProgress(
      IncidentId incident,
      UnitId unit,
      Progress progress,
      Instant happenedAt,
      boolean byRadio,
      boolean doubtful)
      implements DispatchCommand {
    /** Told by a clock that can be relied on. */
    public ReportProgress(
        IncidentId incident, UnitId unit, Progress progress, Instant happenedAt, boolean byRadio) {
      this(incident, unit, progress, happenedAt, byRadio, false);
    }
  }

  /**
   * A unit's mission ends before it is done.
   *
   * @param reason commitment to why; null when nobody said
   */
  record RecallUnit(IncidentId incident, UnitId unit, @Nullable Commitment reason)
      implements DispatchCommand {}

  /** A unit that has not answered is told again; its time to acknowledge begins anew. */
  record ResendMission(IncidentId incident, UnitId unit) implements DispatchCommand {}

  /**
   * Another unit takes a mission over; both are told.
   *
   * @param evidence what the room knew at that moment; made by the server
   */
  record ExchangeMission(IncidentId incident, UnitId from, UnitId to, DispatchEvidence evidence)
      implements DispatchCommand {}

  static List<UnitId> eachOnce(List<UnitId> units) {
    if (units.isEmpty() || units.stream().distinct().count() < units.size()) {
      throw new IllegalArgumentException(
          "Units must be at least one and each named once: " + units);
    }
    return List.copyOf(units);
  }
}
