package org.najda.server.oversight;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.najda.registers.directory.Posting;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.Registrar;

/** Who watches over access, by what he is in the directory today. */
public final class Overseers {
  static final String INSPECTOR = "inspector";
  static final String PROTECTION = "data-protection-officer";
  static final String CHIEF = "station-chief";

  /** After which it should be looked at again what somebody is. */
  static final Duration AGAIN_AFTER = Duration.ofDays(182);

  private final Registrar registrar;

  Overseers(Registrar registrar) {
    this.registrar = registrar;
  }

  Set<String> rolesOf(Account who) {
    return registrar.listPostings(who.login().value()).stream()
        .map(Posting::role)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Lets through whoever is one of these.
   *
   * @throws ProblemException he is none of them
   */
  void require(Account who, String... roles) {
    if (rolesOf(who).stream().noneMatch(List.of(roles)::contains)) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
  }
}
