package org.najda.server.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people have beside their password: a telephone that shows codes, and recovery codes on paper
 * for the day it is lost. A code counts once.
 */
public final class SecondFactors {
  /** How long a secret that was shown waits for its first code. */
  public static final Duration SHOWN_FOR = Duration.ofMinutes(10);

  private static final int DIGITS = 6;
  private static final int SECRET_BYTES = 20;
  // Telephones' clocks are some seconds off: the step before and the one after count too.
  private static final int STEPS_OFF = 1;

  private final JdbcClient jdbc;
  private final SecretBox box;
  private final RecoveryCodes recovery;
  private final SecureRandom random = new SecureRandom();

  public SecondFactors(DataSource database, SecretBox box) {
    this.jdbc = JdbcClient.create(database);
    this.box = box;
    this.recovery = new RecoveryCodes(jdbc);
  }

  /** A secret to be taken over by a telephone, in base 32. */
  public record Shown(String secret) {
    /** What the QR code says, as authenticator programs read it. */
    public String address(PersonId login) {
      return "otpauth://totp/Najda:%s?secret=%s&issuer=Najda".formatted(login.value(), secret);
    }
  }

  /**
   * How somebody's second factor stands.
   *
   * @param since when it was confirmed
   * @param recoveryCodes how many are left
   */
  public record Standing(Instant since, int recoveryCodes) {}

  public Optional<Standing> find(PersonId login) {
    return jdbc.sql("SELECT confirmed_at FROM second_factor WHERE login = ? AND secret IS NOT NULL")
        .param(login.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(since -> new Standing(since.toInstant(), recovery.countLeft(login.value())));
  }

  boolean isConfirmed(String login) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM second_factor WHERE login = ? AND secret IS NOT NULL)")
        .param(login)
        .query(Boolean.class)
        .single();
  }

  /** Makes a secret; the one before counts until a code of the new one was given. */
  public Shown begin(PersonId login, Instant at) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    jdbc.sql(
            """
            INSERT INTO second_factor (login, pending, pending_at) VALUES (:login, :pending, :at)
            ON CONFLICT (login) DO UPDATE SET pending = excluded.pending, pending_at = :at
            """)
        .param("login", login.value())
        .param("pending", box.close(login.value(), secret))
        .param("at", utc(at))
        .update();
    return new Shown(Totp.base32(secret));
  }

  /** The secret that waits for its first code; empty when none does. */
  public Optional<Shown> findPending(PersonId login, Instant at) {
    return pending(login, at).map(Totp::base32).map(Shown::new);
  }

  /**
   * Takes the telephone into use.
   *
   * @return recovery codes, kept nowhere as such; empty when the code is wrong
   */
  public Optional<List<String>> confirm(PersonId login, String code, Instant at) {
    return pending(login, at)
        .flatMap(secret -> findStep(secret, code, at))
        .filter(step -> take(login.value(), step, at))
        .map(step -> recovery.renew(login.value()));
  }

  private boolean take(String login, long step, Instant at) {
    return jdbc.sql(
                """
                UPDATE second_factor SET secret = pending, confirmed_at = :at, last_step = :step,
                  pending = NULL, pending_at = NULL
                WHERE login = :login AND pending IS NOT NULL
                """)
            .param("login", login)
            .param("step", step)
            .param("at", utc(at))
            .update()
        == 1;
  }

  private Optional<byte[]> pending(PersonId login, Instant at) {
    return jdbc.sql("SELECT pending FROM second_factor WHERE login = ? AND pending_at > ?")
        .params(login.value(), utc(at.minus(SHOWN_FOR)))
        .query(byte[].class)
        .optional()
        .flatMap(closed -> box.open(login.value(), closed));
  }

  /** Takes a code of the telephone, or a recovery code; each counts once. */
  boolean accept(String login, String typed, Instant at) {
    String code = plain(typed);
    return code.length() == DIGITS
        ? acceptShown(login, code, at)
        : recovery.accept(login, code, at);
  }

  private boolean acceptShown(String login, String code, Instant at) {
    return jdbc.sql("SELECT secret FROM second_factor WHERE login = ? AND secret IS NOT NULL")
        .param(login)
        .query(byte[].class)
        .optional()
        .flatMap(closed -> box.open(login, closed))
        .flatMap(secret -> findStep(secret, code, at))
        .filter(step -> isLater(login, step))
        .isPresent();
  }

  /**
   * A step that was used, and any before it, is used up: a code that was overheard is worth none.
   */
  private boolean isLater(String login, long step) {
    return jdbc.sql("UPDATE second_factor SET last_step = ? WHERE login = ? AND last_step < ?")
            .params(step, login, step)
            .update()
        == 1;
  }

  private static Optional<Long> findStep(byte[] secret, String typed, Instant at) {
    String code = plain(typed);
    long now = Totp.step(at);
    return LongStream.rangeClosed(now - STEPS_OFF, now + STEPS_OFF)
        .filter(step -> Totp.code(secret, step, DIGITS).equals(code))
        .boxed()
        .findFirst();
  }

  /** New recovery codes; those before stop counting. */
  public List<String> renewRecoveryCodes(PersonId login) {
    return recovery.renew(login.value());
  }

  /** Takes somebody's second factor away; he makes a new one. */
  public void reset(PersonId login) {
    jdbc.sql("DELETE FROM second_factor WHERE login = ?").param(login.value()).update();
    recovery.forget(login.value());
  }

  /** As typed, without blanks and dashes, digits of either script as Latin ones. */
  private static String plain(@Nullable String typed) {
    StringBuilder plain = new StringBuilder();
    String text = typed == null ? "" : typed;
    text.toLowerCase(java.util.Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
