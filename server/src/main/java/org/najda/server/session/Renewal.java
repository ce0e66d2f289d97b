package org.najda.server.session;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.account.Accounts;
import org.najda.server.account.Reset;
import org.najda.server.account.SecondFactors;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/**
 * What people are given anew to come in by. Whoever has seen a password can act in its owner's
 * name: so nobody gets by it what he has no right to, and each is written down with who and why.
 */
public final class Renewal {
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final Responsible responsible;
  private final AccessLog log;
  private final InstantSource clock;

  public Renewal(
      Accounts accounts,
      SecondFactors factors,
      Sessions sessions,
      Responsible responsible,
      AccessLog log,
      InstantSource clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.sessions = sessions;
    this.responsible = responsible;
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
    if (!whose.equals(who) && responsible.supervisesAny(whose)) {
      throw ProblemException.of(ProblemCode.PASSWORD_OF_SUPERVISOR, Map.of("login", whose.value()));
    }
    return renewed(who, whose, reason);
  }

  /**
   * By a supervisor: for those alone who work in no room that is not his, are no administrators,
   * and nothing in the registers, where he would get what he may not see.
   *
   * @param room of which he is supervisor, as the reason
   * @return the password, kept nowhere
   * @throws ProblemException {@code not-allowed}, {@code password-of-registers}
   */
  public String bySupervisor(PersonId who, PersonId whose, RoomId room) {
    boolean administers = accounts.find(whose).map(Account::administrator).orElse(true);
    if (administers || !responsible.supervisesAllOf(who, whose)) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    if (responsible.holdsRegisterRole(whose)) {
      throw ProblemException.of(ProblemCode.PASSWORD_OF_REGISTERS, Map.of("login", whose.value()));
    }
    return renewed(who, whose, room.value());
  }

  /**
   * By two people, of whom one asked for it and the other confirmed.
   *
   * @return the password where it was for that, kept nowhere
   */
  Optional<String> byTwo(PersonId confirming, Reset reset) {
    String reason = "@%s: %s".formatted(reset.asked().by(), reset.asked().reason());
    return switch (reset.what()) {
      case PASSWORD -> Optional.of(renewed(confirming, reset.person(), reason));
      case SECOND_FACTOR -> {
        log.add(
            clock.instant(), confirming, AccessAct.FACTOR_RESET, reset.person().value(), reason);
        factors.reset(reset.person());
        sessions.endAll(reset.person());
        yield Optional.empty();
      }
    };
  }

  private String renewed(PersonId who, PersonId whose, String reason) {
    log.add(clock.instant(), who, AccessAct.PASSWORD_RENEWED, whose.value(), reason);
    String password = accounts.resetPassword(whose);
    sessions.endAll(whose);
    return password;
  }
}
