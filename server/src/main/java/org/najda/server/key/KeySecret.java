package org.najda.server.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key as its holder has it.
 *
 * @param value 256 random bits, base64url without padding
 */
public record KeySecret(String value) {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one that nobody can guess. */
  public static KeySecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new KeySecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * SHA-256. A slow hash is for passwords, which people choose; 256 random bits can't be guessed,
   * and devices sign in with every request.
   */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Not the key: it must not reach a log. */
  @Override
  public String toString() {
    return "KeySecret";
  }
}
