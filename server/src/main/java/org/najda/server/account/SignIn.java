package org.najda.server.account;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.najda.core.PersonId;

/** Compares passwords and codes; wrong ones lock a login for a while. */
public final class SignIn {
  /** Wrong passwords after which a login is locked. */
  public static final int MOST_WRONG = 5;

  /** How long it is locked, from the last wrong password on. */
  public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

  private static final int LONGEST_LOGIN = 40;
  private static final int STRIPES = 64;

  private final Accounts accounts;
  private final SecondFactors factors;
  private final WrongGuesses guesses;
  private final Passwords passwords = new Passwords();
  private final String hashOfNobody = passwords.hash(passwords.generate());
  // One attempt per login at a time, else many at once would all find the counter low.
  private final Lock[] stripes =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

  public SignIn(
      DataSource database,
      Accounts accounts,
      SecondFactors factors,
      AccessLog log,
      MeterRegistry metrics) {
    this.accounts = accounts;
    this.factors = factors;
    this.guesses = new WrongGuesses(database, log, metrics);
  }

  /** Looks at one attempt without a code. */
  public SignInResult attempt(String login, String password, Instant at) {
    return attempt(login, password, "", at);
  }

  /**
   * Looks at one attempt.
   *
   * @param code of the second factor; empty when none was asked for yet
   * @param at now; a lock ends by it
   */
  public SignInResult attempt(String login, String password, String code, Instant at) {
    if (login.isEmpty() || login.length() > LONGEST_LOGIN) {
      return new SignInResult.Wrong();
    }
    return oneAtATime(login, at, () -> compare(login, password, code, at));
  }

  /**
   * Looks at somebody for whom another vouches, instead of a password.
   *
   * @param factorShown whether a second factor was shown there; else his own is asked for
   */
  public SignInResult vouched(PersonId person, boolean factorShown, String code, Instant at) {
    String login = person.value();
    return factorShown || !factors.isConfirmed(login)
        ? admitted(login, at)
        : oneAtATime(login, at, () -> withCode(login, code, at));
  }

  private SignInResult oneAtATime(String login, Instant at, Supplier<SignInResult> look) {
    Lock stripe = stripes[Math.floorMod(login.hashCode(), STRIPES)];
    stripe.lock();
    try {
      Optional<Instant> lockedUntil = guesses.findLock(login, at);
      return lockedUntil.isPresent() ? new SignInResult.LockedOut(lockedUntil.get()) : look.get();
    } finally {
      stripe.unlock();
    }
  }

  private SignInResult compare(String login, String password, String code, Instant at) {
    Optional<String> hash = accounts.findHash(login);
    // An unknown login costs as much time as a known one, so time does not tell them apart.
    boolean right = passwords.matches(password, hash.orElse(hashOfNobody));
    if (hash.isEmpty()) {
      guesses.login(login, at);
      return new SignInResult.Wrong();
    }
    if (!right) {
      guesses.password(login, at);
      return new SignInResult.Wrong();
    }
    SignInResult result =
        factors.isConfirmed(login) ? withCode(login, code, at) : admitted(login, at);
    if (result instanceof SignInResult.SignedIn) {
      guesses.forget(login);
    }
    return result;
  }

  /** Whoever has come so far has as few guesses at the code as others have at the password. */
  private SignInResult withCode(String login, String code, Instant at) {
    SignInResult admitted = admitted(login, at);
    if (!(admitted instanceof SignInResult.SignedIn)) {
      return admitted;
    }
    if (code.isBlank()) {
      return new SignInResult.CodeNeeded();
    }
    if (!factors.accept(login, code, at)) {
      guesses.code(login, at);
      return new SignInResult.WrongCode();
    }
    guesses.forget(login);
    return admitted;
  }

  private SignInResult admitted(String login, Instant at) {
    PersonId person = new PersonId(login);
    if (!accounts.listEnded(List.of(person), at).isEmpty()) {
      return new SignInResult.Ended();
    }
    return accounts
        .find(person)
        .<SignInResult>map(SignInResult.SignedIn::new)
        .orElseGet(SignInResult.Wrong::new);
  }
}
