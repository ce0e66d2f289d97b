package org.najda.server.figures;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.najda.core.RoomId;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Role;
import org.najda.registers.directory.Posting;
import org.najda.server.access.Act;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.access.RoomsOfPerson.Workplace;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.Registrar;

/**
 * Who sees which figures: whoever is something to the registers today sees those of the whole
 * institution, whoever makes or approves the review small numbers too; whoever may read service
 * levels sees the times of his own room.
 */
public final class FigureReaders {
  private final Registrar registrar;
  private final RoomsOfPerson rooms;

  public FigureReaders(Registrar registrar, RoomsOfPerson rooms) {
    this.registrar = registrar;
    this.rooms = rooms;
  }

  /** By the institution's calendar. */
  ZoneId zone() {
    return registrar.directory().zone();
  }

  Definitions definitions() {
    return registrar.definitions();
  }

  /**
   * Lets somebody in.
   *
   * @throws ProblemException he sees no figures
   */
  Reading enter(Account who, FigureBook book) {
    Set<String> roles = roles(who);
    if (!isOne(roles, role -> !role.technical()) && listRooms(who).isEmpty()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    boolean seesSmall =
        isOne(roles, role -> role.preparesReview() || role.approvesReview() != null);
    return new Reading(book, definitions(), seesSmall);
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
  List<Workplace> listRooms(Account who) {
    return rooms.list(who.login()).stream()
        .filter(place -> place.standing().may(Act.READ_LEVELS))
        .toList();
  }

  /**
   * A room whose times somebody sees.
   *
   * @throws ProblemException there is none, or not for him
   */
  Workplace getRoom(Account who, String room) {
    return listRooms(who).stream()
        .filter(place -> place.room().equals(new RoomId(room)))
        .findFirst()
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }
}
