package org.najda.server.session;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.server.access.Act;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.access.RoomsOfPerson.Workplace;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.account.Accounts;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/**
 * New passwords, given by one person to another. Whoever has seen a password can act in its owner's
 * name: so nobody gets by it what he has no right to, and each is written down with who and why.
 */
public final class Renewal {
  private final Accounts accounts;
  private final Sessions sessions;
  private final RoomsOfPerson rooms;
  private final AccessLog log;
  private final InstantSource clock;

  public Renewal(
      Accounts accounts,
      Sessions sessions,
      RoomsOfPerson rooms,
      AccessLog log,
      InstantSource clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.rooms = rooms;
    this.log = log;
    this.clock = clock;
  }

  /**
   * By an administrator, who decides in no room: not for whoever supervises one.
   *
   * @return the password, kept nowhere
   * @throws ProblemException {@code password-of-supervisor}
   */
  String byAdministrator(PersonId who, PersonId whose, String reason) {
    if (!whose.equals(who) && !supervised(whose).isEmpty()) {
      throw ProblemException.of(ProblemCode.PASSWORD_OF_SUPERVISOR, Map.of("login", whose.value()));
    }
    return renewed(who, whose, reason);
  }

  /**
   * By a supervisor: for those alone who work in no room that is not his, and are no
   * administrators.
   *
   * @param room of which he is supervisor, as the reason
   * @return the password, kept nowhere
   * @throws ProblemException {@code not-allowed}
   */
  public String bySupervisor(PersonId who, PersonId whose, RoomId room) {
    boolean administers = accounts.find(whose).map(Account::administrator).orElse(true);
    if (administers || !supervised(who).containsAll(worksIn(whose))) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    return renewed(who, whose, room.value());
  }

  private String renewed(PersonId who, PersonId whose, String reason) {
    log.add(clock.instant(), who, AccessAct.PASSWORD_RENEWED, whose.value(), reason);
    String password = accounts.resetPassword(whose);
    sessions.endAll(whose);
    return password;
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
