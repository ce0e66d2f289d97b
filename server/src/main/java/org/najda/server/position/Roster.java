package org.najda.server.position;

import java.util.function.BiPredicate;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.server.room.Rooms;

/** Which units a room has now. */
public final class Roster implements BiPredicate<RoomId, String> {
  private final Rooms rooms;

  public Roster(Rooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public boolean test(RoomId room, String unit) {
    try {
      UnitId id = new UnitId(unit);
      return rooms
          .find(room)
          .filter(found -> found.published().units().containsKey(id))
          .isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
