package org.najda.server.evidence;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.najda.core.RoomId;
import org.najda.core.settings.RoomSettings;
import org.najda.server.access.Act;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.account.Account;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;

/**
 * Who is shown the calls, incidents and missions behind figures: whoever may read the history of
 * calls in a room sees those of that room. Nothing of training rooms is a figure.
 */
public final class JournalReaders {
  private final Rooms rooms;
  private final RoomsOfPerson own;

  public JournalReaders(Rooms rooms, RoomsOfPerson own) {
    this.rooms = rooms;
    this.own = own;
  }

  /** A room, and what it is set up with. */
  record Place(RoomId room, RoomSettings settings) {}

  /** Those open to somebody. */
  List<Place> listOpen(Account who) {
    return own.list(who.login()).stream()
        .filter(place -> place.standing().may(Act.READ_HISTORY))
        .map(place -> rooms.get(place.room()))
        .flatMap(JournalReaders::place)
        .toList();
  }

  /** All of them. */
  List<Place> list() {
    return rooms.list().stream().flatMap(JournalReaders::place).toList();
  }

  private static Stream<Place> place(Room room) {
    return Stream.ofNullable(room.id().isTraining() ? null : room.published().settings())
        .map(settings -> new Place(room.id(), Objects.requireNonNull(settings)));
  }
}
