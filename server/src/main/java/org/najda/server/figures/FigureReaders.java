package org.najda.server.figures;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.najda.core.RoomId;
import org.najda.core.settings.RoomSettings;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Role;
import org.najda.registers.directory.Posting;
import org.najda.server.access.Act;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.Registrar;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;

/**
 * Who sees which figures: whoever is something to the registers today sees those of the whole
 * institution, whoever makes or approves the review small numbers too; whoever may read service
 * levels sees the times of his own room.
 */
public final class FigureReaders {
  private final Registrar registrar;
  private final Rooms rooms;
  private final RoomsOfPerson own;

  public FigureReaders(Registrar registrar, Rooms rooms, RoomsOfPerson own) {
    this.registrar = registrar;
    this.rooms = rooms;
    this.own = own;
  }

  Definitions definitions() {
    return registrar.definitions();
  }

  /** Where what stands behind numbers is shown. */
  Behind behind() {
    return new Behind(definitions());
  }

  /**
   * Lets somebody in.
   *
   * @throws ProblemException he sees no figures
   */
  public Reading enter(Account who, FigureBook book) {
    Set<String> roles = roles(who);
    if (!isOne(roles, role -> !role.technical()) && listRooms(who).isEmpty()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    boolean seesSmall =
        isOne(roles, role -> role.preparesReview() || role.approvesReview() != null);
    return new Reading(new OpenBook(book), definitions(), seesSmall);
  }

  private Set<String> roles(Account who) {
    return registrar.listPostings(who.login().value()).stream()
        .map(Posting::role)
        .collect(Collectors.toSet());
  }

  private boolean isOne(Set<String> roles, Predicate<Role> which) {
    return definitions().roles().stream().filter(which).map(Role::key).anyMatch(roles::contains);
  }

  /** The rooms whose times somebody sees. */
  List<Place> listRooms(Account who) {
    return isOne(roles(who), role -> !role.technical()) ? listAll() : listOwn(who);
  }

  private List<Place> listOwn(Account who) {
    return own.list(who.login()).stream()
        .filter(place -> place.standing().may(Act.READ_LEVELS))
        .map(place -> place(rooms.get(place.room())))
        .toList();
  }

  /** People learn in training rooms; nothing of it is a figure. */
  private List<Place> listAll() {
    return rooms.list().stream()
        .filter(room -> !room.id().isTraining() && room.published().settings() != null)
        .map(FigureReaders::place)
        .toList();
  }

  private static Place place(Room room) {
    return new Place(room.id(), Objects.requireNonNull(room.published().settings()));
  }

  /** A room, and what it is set up with. */
  record Place(RoomId room, RoomSettings settings) {}

  /**
   * A room whose times somebody sees.
   *
   * @throws ProblemException there is none, or not for him
   */
  Place getRoom(Account who, String room) {
    return listRooms(who).stream()
        .filter(place -> place.room().value().equals(room))
        .findFirst()
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }
}
