package org.najda.server.room;

import java.util.List;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;

/**
 * What one commit has brought.
 *
 * @param events at least one, in order
 * @param state after the last of them
 */
public record Committed(List<Recorded> events, RoomState state) {
  public Committed {
    events = List.copyOf(events);
  }
}
