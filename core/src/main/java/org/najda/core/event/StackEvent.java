package org.najda.core.event;

import java.util.List;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;

/** What happens to the incidents that wait for busy units. */
public sealed interface StackEvent extends Event {
  IncidentId incident();

  /** Each of them has the incident last on its stack now. */
  record UnitsStacked(IncidentId incident, List<UnitId> units) implements StackEvent {
    public UnitsStacked {
      units = List.copyOf(units);
    }
  }

  /**
   * @param position from 1 for the next one
   */
  record StackReordered(IncidentId incident, UnitId unit, int position) implements StackEvent {}

  record UnitUnstacked(IncidentId incident, UnitId unit) implements StackEvent {}

  /**
   * The unit was called away; the incident lies first on its stack.
   *
   * @param inFavourOf the more urgent incident
   */
  record MissionInterrupted(IncidentId incident, UnitId unit, IncidentId inFavourOf)
      implements StackEvent {}
}
