package org.najda.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.najda.core.Availability;
import org.najda.core.UnitId;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.Event;
import org.najda.core.event.UnitEvent;
import org.najda.core.room.RoomState;
import org.najda.core.unit.Unit;

/** A crew that is sent, or goes home, breaks off what it was doing; that stands in the journal. */
final class StatusEnding {
  private StatusEnding() {}

  /**
   * @param before the state that the decision was made on
   */
  static Decision with(RoomState before, Instant at, Decision decision) {
    if (!(decision instanceof Decision.Accepted accepted)) {
      return decision;
    }
    List<Event> events = new ArrayList<>();
    for (Event event : accepted.events()) {
      events.add(event);
      for (UnitId id : breakingOff(event)) {
        Unit unit = before.units().find(id).orElse(null);
        if (unit != null && unit.condition().status() != null) {
          events.add(
              new UnitEvent.UnitStatusSet(id, null, Availability.AVAILABLE, at, null, false));
        }
      }
    }
    return new Decision.Accepted(events);
  }

  private static List<UnitId> breakingOff(Event event) {
    return switch (event) {
      case DispatchEvent.UnitsSent e -> e.units();
      case DispatchEvent.MissionExchanged e -> List.of(e.to());
      case DispatchEvent.SelfInitiated e -> List.of(e.unit());
      case UnitEvent.UnitLoggedOff e -> List.of(e.unit());
      default -> List.of();
    };
  }
}
