package org.najda.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Codes on paper, each good for one sign-in without the telephone. They are random enough (75 bits)
 * that a plain hash keeps them.
 */
final class RecoveryCodes {
  private static final int CODES = 8;
  private static final int GROUPS = 3;

  private final JdbcClient jdbc;
  private final Passwords passwords = new Passwords();

  RecoveryCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> renew(String login) {
    forget(login);
    List<String> codes = Stream.generate(() -> passwords.generate(GROUPS)).limit(CODES).toList();
    for (String code : codes) {
      jdbc.sql("INSERT INTO recovery_code (login, hash) VALUES (?, ?)")
          .params(login, hash(login, code.replace("-", "")))
          .update();
    }
    return codes;
  }

  /**
   * @param code without dashes
   */
  boolean accept(String login, String code, Instant at) {
    return jdbc.sql(
                "UPDATE recovery_code SET used_at = ? WHERE login = ? AND hash = ? AND used_at IS NULL")
            .params(at.atOffset(ZoneOffset.UTC), login, hash(login, code))
            .update()
        == 1;
  }

  int countLeft(String login) {
    return jdbc.sql("SELECT count(*) FROM recovery_code WHERE login = ? AND used_at IS NULL")
        .param(login)
        .query(Integer.class)
        .single();
  }

  void forget(String login) {
    jdbc.sql("DELETE FROM recovery_code WHERE login = ?").param(login).update();
  }

  private static byte[] hash(String login, String code) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((login + " " + code).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
