package org.najda.core.event;

import java.util.List;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;

/** What happens between incidents. */
public sealed interface TieEvent extends Event {
  IncidentId incident();

  /** The other one of the two. */
  IncidentId other();

  /**
   * The incident is the same as another. Its missions go over, each with its stamps; notes stay
   * where they were written.
   *
   * @param other the incident that goes on
   * @param calls that go over
   */
  record IncidentMerged(IncidentId incident, IncidentId other, List<CallId> calls)
      implements TieEvent {
    public IncidentMerged {
      calls = List.copyOf(calls);
    }
  }

  /**
   * It stands for itself again. The missions that went over come back, each with its stamps.
   *
   * @param other the incident it was merged into
   * @param calls that come back
   * @param waiting busy units that are meant to come here next again
   * @param backup whether the back-up that was asked for here is asked for here again
   */
  record MergerUndone(
      IncidentId incident,
      IncidentId other,
      List<CallId> calls,
      List<UnitId> waiting,
      boolean backup)
      implements TieEvent {
    public MergerUndone {
      calls = List.copyOf(calls);
      waiting = List.copyOf(waiting);
    }
  }

  record IncidentsLinked(IncidentId incident, IncidentId other) implements TieEvent {}

  record IncidentsUnlinked(IncidentId incident, IncidentId other) implements TieEvent {}
}
