package org.najda.core.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
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

  /**
   * @param byRadio somebody at a desk entered what the unit told him
   * @param doubtful whether the clock that gave {@code happenedAt} is not to be relied on
   */
  record UnitProgressed(
      IncidentId incident,
      UnitId unit,
      Progress progress,
      Instant happenedAt,
      boolean byRadio,
      boolean doubtful)
      implements DispatchEvent {}

  record UnitRecalled(IncidentId incident, UnitId unit, @Nullable Commitment reason)
      implements DispatchEvent {}

  /**
   * A dispatch was not acknowledged in time.
   *
   * @param level 1 for the first time, then 2, 3
   * @param nextAt when it escalates again; null after the last level
   */
  record DispatchEscalated(IncidentId incident, UnitId unit, int level, @Nullable Instant nextAt)
      implements DispatchEvent {}

  /**
   * @param acknowledgeBy when it escalates again
   */
  record MissionResent(IncidentId incident, UnitId unit, Instant acknowledgeBy)
      implements DispatchEvent {}

  /**
   * @param acknowledgeBy when an unanswered dispatch escalates
   */
  record MissionExchanged(
      IncidentId incident, UnitId from, UnitId to, Instant acknowledgeBy, DispatchEvidence evidence)
      implements DispatchEvent {}

  /** The unit came upon the incident itself: it is on scene, and nobody sent it. */
  record SelfInitiated(IncidentId incident, UnitId unit) implements DispatchEvent {}
}
