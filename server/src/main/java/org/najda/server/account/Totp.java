package org.najda.server.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that a telephone shows for thirty seconds: TOTP of RFC 6238 with HMAC-SHA-1, as all
 * authenticator programs speak it. Forty lines checked against the RFC's own table stand here
 * rather than a library that nobody would look at.
 */
final class Totp {
  static final int STEP_SECONDS = 30;

  private static final String MAC = "HmacSHA1";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /** The time step in which a moment lies. */
  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), (long) STEP_SECONDS);
  }

  /** The code of a step, with leading zeros. */
  static String code(byte[] secret, long step, int digits) {
    byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
    return ("%0" + digits + "d").formatted(truncated % (long) Math.pow(10, digits));
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret, MAC));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A secret as it is typed into a telephone (RFC 4648, base 32), for whole groups of 5 bytes. */
  static String base32(byte[] secret) {
    StringBuilder text = new StringBuilder();
    for (int group = 0; group < secret.length; group += 5) {
      long bits = 0;
      for (int each = group; each < group + 5; each++) {
        bits = bits << 8 | secret[each] & 0xff;
      }
      for (int shift = 35; shift >= 0; shift -= 5) {
        text.append(LETTERS.charAt((int) (bits >> shift & 31)));
      }
    }
    return text.toString();
  }
}
