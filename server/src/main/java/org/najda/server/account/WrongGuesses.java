package org.najda.server.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The wrong passwords and codes of each login: counted until it is locked, and written down as far
 * as they tell something. Of a run of wrong passwords that is the first, and that the login was
 * locked; each wrong code is, because the password before it was right. So nobody floods the log:
 * the lock bounds them all. What was typed is written nowhere, a login that nobody has included: it
 * may be a password typed in the wrong field.
 */
final class WrongGuesses {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AccessLog log;
  private final Counter unknown;

  WrongGuesses(DataSource database, AccessLog log, MeterRegistry metrics) {
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.log = log;
    this.unknown =
        Counter.builder("najda.sign.in.unknown")
            .description("Attempts to sign in with a login that nobody has")
            .register(metrics);
  }

  /** Until when a login is locked; empty where it is not. */
  Optional<Instant> findLock(String login, Instant at) {
    return jdbc.sql(
            "SELECT last_at FROM wrong_password"
                + " WHERE login = :login AND times >= :most AND last_at > :counts")
        .param("login", login)
        .param("most", SignIn.MOST_WRONG)
        .param("counts", utc(at.minus(SignIn.LOCKED_FOR)))
        .query(WrongGuesses::lastAt)
        .optional()
        .map(last -> last.plus(SignIn.LOCKED_FOR));
  }

  /** A wrong password of a login that somebody has. */
  void password(String login, Instant at) {
    count(login, AccessAct.WRONG_PASSWORD, at);
  }

  /** A wrong code of somebody whose password was right. */
  void code(String login, Instant at) {
    count(login, AccessAct.WRONG_CODE, at);
  }

  /** A login that nobody has: it is locked as any other, so that it does not tell itself apart. */
  void login(String login, Instant at) {
    unknown.increment();
    endRunsBefore(at.minus(SignIn.LOCKED_FOR));
    add(login, at);
  }

  private void count(String login, AccessAct what, Instant at) {
    endRunsBefore(at.minus(SignIn.LOCKED_FOR));
    transaction.executeWithoutResult(status -> {
      int times = add(login, at);
      if (times == 1 || what == AccessAct.WRONG_CODE) {
        log.addOfUnknown(at, what, login, "");
      }
      if (times == SignIn.MOST_WRONG) {
        log.addOfUnknown(at, AccessAct.LOCKED_OUT, login, Integer.toString(times));
      }
    });
  }

  private void endRunsBefore(Instant last) {
    jdbc.sql("DELETE FROM wrong_password WHERE last_at <= :last").param("last", utc(last)).update();
  }

  private int add(String login, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO wrong_password AS w (login, times, last_at) VALUES (:login, 1, :at)
            ON CONFLICT (login) DO UPDATE SET times = w.times + 1, last_at = :at
            RETURNING times
            """)
        .param("login", login)
        .param("at", utc(at))
        .query(Integer.class)
        .single();
  }

  /** Whoever signs in has shown that the wrong ones before were his. */
  void forget(String login) {
    jdbc.sql("DELETE FROM wrong_password WHERE login = :login").param("login", login).update();
  }

  private static Instant lastAt(ResultSet row, int number) throws SQLException {
    return row.getObject("last_at", OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
