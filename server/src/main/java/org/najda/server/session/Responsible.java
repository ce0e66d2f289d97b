package org.najda.server.session;

import java.util.List;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.server.access.Act;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.access.RoomsOfPerson.Workplace;
import org.najda.server.account.Account;
import org.najda.server.account.InDirectory;

/** Who is responsible for whose access, in rooms and registers. */
public final class Responsible {
  private final RoomsOfPerson rooms;
  private final InDirectory directory;

  public Responsible(RoomsOfPerson rooms, InDirectory directory) {
    this.rooms = rooms;
    this.directory = directory;
  }

  /** Whether one may ask for a reset of the other's access, or confirm it: never of his own. */
  boolean mayReset(Account who, PersonId whose) {
    return !who.login().equals(whose) && (who.administrator() || answersFor(who.login(), whose));
  }

  /** Whether one is responsible for the other by what he is, and not by administering alone. */
  boolean answersFor(PersonId who, PersonId whose) {
    return supervised(who).stream().anyMatch(worksIn(whose)::contains)
        || directory.answersFor(who, whose);
  }

  boolean supervisesAny(PersonId person) {
    return !supervised(person).isEmpty();
  }

  /** Whether all rooms in which one works are the other's to supervise. */
  boolean supervisesAllOf(PersonId supervisor, PersonId whose) {
    return supervised(supervisor).containsAll(worksIn(whose));
  }

  boolean holdsRegisterRole(PersonId person) {
    return directory.holdsRole(person);
  }

  private List<RoomId> supervised(PersonId person) {
    return rooms.list(person).stream()
        .filter(place -> place.standing().may(Act.ADOPT_SETTINGS))
        .map(Workplace::room)
        .filter(room -> !room.isTraining())
        .toList();
  }

  private List<RoomId> worksIn(PersonId person) {
    return rooms.list(person).stream()
        .map(Workplace::room)
        .filter(room -> !room.isTraining())
        .toList();
  }
}
