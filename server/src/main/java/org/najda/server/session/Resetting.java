package org.najda.server.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.najda.core.PersonId;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.account.Reset;
import org.najda.server.account.Resets;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/**
 * Resets by two people: whoever has lost his telephone, or forgot a password that nobody may renew
 * alone, comes in again only when two who are responsible for him want it.
 */
public final class Resetting {
  private final Resets resets;
  private final Responsible responsible;
  private final Renewal renewal;
  private final AccessLog log;
  private final InstantSource clock;

  public Resetting(
      Resets resets, Responsible responsible, Renewal renewal, AccessLog log, InstantSource clock) {
    this.resets = resets;
    this.responsible = responsible;
    this.renewal = renewal;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Asks for one; it waits for somebody else.
   *
   * @throws ProblemException {@code not-allowed}: he is not responsible for him
   */
  void ask(Account who, PersonId whose, Reset.What what, String reason) {
    require(who, whose);
    Instant now = clock.instant();
    String about = what.id() + ": " + reason;
    log.add(now, who.login(), AccessAct.RESET_ASKED, whose.value(), about);
    resets.ask(whose, what, new Reset.Asked(who.login(), now, reason));
  }

  /** Whether somebody may ask for one of the other's access. */
  boolean mayAsk(Account who, PersonId whose) {
    return responsible.mayReset(who, whose);
  }

  /** Those that wait and concern somebody: his own to take back, others' to answer. */
  List<Reset> listFor(Account who) {
    return resets.listWaiting(clock.instant()).stream()
        .filter(each -> responsible.mayReset(who, each.person()))
        .toList();
  }

  /**
   * Confirms one that somebody else asked for.
   *
   * @return the new password where it was for that, kept nowhere
   * @throws ProblemException {@code not-allowed}; {@code not-found}: there is none, or no more;
   *     {@code second-person}
   */
  Optional<String> confirm(Account who, long id) {
    Reset reset = waiting(who, id);
    if (!isSecond(who.login(), reset)) {
      throw ProblemException.of(ProblemCode.SECOND_PERSON);
    }
    answer(who, reset, true);
    return renewal.byTwo(who.login(), reset);
  }

  /** Two who only administer give nobody a password: it would open what is not theirs. */
  private boolean isSecond(PersonId confirming, Reset reset) {
    PersonId asking = reset.asked().by();
    return !asking.equals(confirming)
        && (reset.what() != Reset.What.PASSWORD
            || responsible.answersFor(asking, reset.person())
            || responsible.answersFor(confirming, reset.person()));
  }

  /** Says no, or takes back what one has asked for oneself. */
  void decline(Account who, long id) {
    Reset reset = waiting(who, id);
    answer(who, reset, false);
    log.add(
        clock.instant(),
        who.login(),
        AccessAct.RESET_DECLINED,
        reset.person().value(),
        reset.what().id());
  }

  private Reset waiting(Account who, long id) {
    Reset reset =
        resets
            .findWaiting(id, clock.instant())
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    require(who, reset.person());
    return reset;
  }

  private void answer(Account who, Reset reset, boolean confirmed) {
    if (!resets.answer(reset.id(), new Reset.Answered(who.login(), clock.instant(), confirmed))) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
  }

  private void require(Account who, PersonId whose) {
    if (!responsible.mayReset(who, whose)) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
  }
}
