package org.najda.server.account;

import java.security.SecureRandom;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Makes, hashes and compares passwords. */
final class Passwords {
  // 32 letters that cannot be taken for one another, so one of them is exactly 5 bits.
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;

  // OWASP Password Storage Cheat Sheet (2025): Argon2id with 19 MiB, 2 passes, 1 lane.
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final SecureRandom random = new SecureRandom();

  /** Twenty letters in four groups, 100 bits, such as {@code k7mzp-3hx9d-qw2ta-8nfce}. */
  String generate() {
    return generate(GROUPS);
  }

  /** Letters in groups of five, 25 bits each. */
  String generate(int groups) {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < groups; group++) {
      if (group > 0) {
        password.append('-');
      }
      random
          .ints(GROUP_LENGTH, 0, LETTERS.length())
          .forEach(letter -> password.append(LETTERS.charAt(letter)));
    }
    return password.toString();
  }

  String hash(String password) {
    String hash = argon2.encode(password);
    if (hash == null) {
      throw new IllegalStateException("Argon2 gave no hash.");
    }
    return hash;
  }

  boolean matches(String password, String hash) {
    return argon2.matches(password, hash);
  }
}
