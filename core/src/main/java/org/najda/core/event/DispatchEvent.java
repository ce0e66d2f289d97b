package org.najda.core.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.DispatchEvidence;

/** What happens between units and incidents. */
public sealed interface DispatchEvent extends Event {
  IncidentId incident();

  /**
   * @param acknowledgeBy when an unanswered dispatch escalates
   */
  record UnitsSent(
      IncidentId incident, List<UnitId> units, Instant acknowledgeBy, DispatchEvidence evidence)
      implements DispatchEvent {
    public UnitsSent {
      units = List.copyOf(units);
    }
  }

  record UnitProgressed(IncidentId incident, UnitId unit, Progress progress, Instant happenedAt)
      implements DispatchEvent {}

  record UnitRecalled(IncidentId incident, UnitId unit) implements DispatchEvent {}

  /**
   * A dispatch was not acknowledged in time.
   *
   * @param level 1 for the first time, then 2, 3
   * @param nextAt when it escalates again; null after the last level
   */
  record DispatchEscalated(IncidentId incident, UnitId unit, int level, @Nullable Instant nextAt)
      implements DispatchEvent {}
}
