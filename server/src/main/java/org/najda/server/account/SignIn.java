package org.najda.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.najda.core.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares passwords and codes, and counts the wrong ones. */
public final class SignIn {
  /** Wrong passwords after which a login is locked. */
  public static final int MOST_WRONG = 5;

  /** How long it is locked, from the last wrong password on. */
  public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

  private static final int LONGEST_LOGIN = 40;
  private static final int STRIPES = 64;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Passwords passwords = new Passwords();
  private final String hashOfNobody = passwords.hash(passwords.generate());
  // One attempt per login at a time, else many at once would all find the counter low.
  private final Lock[] stripes =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

  public SignIn(DataSource database, Accounts accounts, SecondFactors factors) {
    this.jdbc = JdbcClient.create(database);
    this.accounts = accounts;
    this.factors = factors;
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
    Lock stripe = stripes[Math.floorMod(login.hashCode(), STRIPES)];
    stripe.lock();
    try {
      Optional<Instant> lockedUntil = findLock(login, at);
      return lockedUntil.isPresent()
          ? new SignInResult.LockedOut(lockedUntil.get())
          : compare(login, password, code, at);
    } finally {
      stripe.unlock();
    }
  }

  private SignInResult compare(String login, String password, String code, Instant at) {
    Optional<String> hash = accounts.findHash(login);
    // An unknown login costs as much time as a known one, so time does not tell them apart.
    boolean right = passwords.matches(password, hash.orElse(hashOfNobody)) && hash.isPresent();
    if (!right) {
      countWrong(login, at);
      return new SignInResult.Wrong();
    }
    if (!accounts.listEnded(List.of(new PersonId(login)), at).isEmpty()) {
      return new SignInResult.Ended();
    }
    if (factors.isConfirmed(login)) {
      if (code.isBlank()) {
        return new SignInResult.CodeNeeded();
      }
      // Whoever has the password has as few guesses at the code as others have at the password.
      if (!factors.accept(login, code, at)) {
        countWrong(login, at);
        return new SignInResult.WrongCode();
      }
    }
    jdbc.sql("DELETE FROM wrong_password WHERE login = :login").param("login", login).update();
    return new SignInResult.SignedIn(accounts.find(new PersonId(login)).orElseThrow());
  }

  private Optional<Instant> findLock(String login, Instant at) {
    return jdbc.sql(
            "SELECT last_at FROM wrong_password"
                + " WHERE login = :login AND times >= :most AND last_at > :counts")
        .param("login", login)
        .param("most", MOST_WRONG)
        .param("counts", utc(at.minus(LOCKED_FOR)))
        .query(SignIn::lastAt)
        .optional()
        .map(last -> last.plus(LOCKED_FOR));
  }

  private void countWrong(String login, Instant at) {
    OffsetDateTime counts = utc(at.minus(LOCKED_FOR));
    jdbc.sql("DELETE FROM wrong_password WHERE last_at <= :counts")
        .param("counts", counts)
        .update();
    jdbc.sql(
            """
            INSERT INTO wrong_password AS w (login, times, last_at) VALUES (:login, 1, :at)
            ON CONFLICT (login) DO UPDATE SET times = w.times + 1, last_at = :at
            """)
        .param("login", login)
        .param("at", utc(at))
        .update();
  }

  private static Instant lastAt(ResultSet row, int number) throws SQLException {
    return row.getObject("last_at", OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
