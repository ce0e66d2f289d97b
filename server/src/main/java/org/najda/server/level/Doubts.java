package org.najda.server.level;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.najda.core.IncidentId;
import org.najda.core.incident.Incident;
import org.najda.core.interval.IntervalName;
import org.najda.core.interval.Intervals;
import org.najda.core.room.RoomState;
import org.najda.server.projection.Measurement;

/**
 * Whose interval rests on a clock that is not to be relied on. The room's state tells: it keeps an
 * incident for a day after it was closed unless the room's rules say less, and no span of service
 * levels is longer.
 */
record Doubts(Set<IncidentId> incidents) {
  static Doubts of(IntervalName name, RoomState state) {
    Set<IncidentId> found = new TreeSet<>();
    for (Incident incident : state.incidents().values()) {
      boolean doubtful =
          Intervals.of(incident).stream().anyMatch(one -> one.name() == name && one.doubtful());
      if (doubtful) {
        found.add(incident.id());
      }
    }
    return new Doubts(found);
  }

  List<Measurement> mark(List<Measurement> measured) {
    return measured.stream().map(this::mark).toList();
  }

  private Measurement mark(Measurement one) {
    IncidentId incident = one.incident();
    return incident != null && incidents.contains(incident) ? one.doubted() : one;
  }
}
