package org.najda.server.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.room.RoomState;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;

/** Where somebody may work. */
public final class RoomsOfPerson {
  private final Rooms rooms;
  private final Membership membership;

  public RoomsOfPerson(Rooms rooms, Membership membership) {
    this.rooms = rooms;
    this.membership = membership;
  }

  /** A room somebody may work in, and as what. */
  public record Workplace(RoomId room, LocalName name, Standing standing) {}

  /** All of them, by the rooms' ids. */
  public List<Workplace> list(PersonId person) {
    return rooms.list().stream().flatMap(room -> find(room, person).stream()).toList();
  }

  private Optional<Workplace> find(Room room, PersonId person) {
    RoomState state = room.published();
    return membership
        .find(state, person)
        .map(standing -> {
          RoomSettings settings = Objects.requireNonNull(state.settings());
          return new Workplace(room.id(), settings.name(), standing);
        });
  }
}
