package org.najda.server.account;

import java.math.BigInteger;
import java.time.Instant;

/** A telephone that shows codes: it knows what its owner typed into it, and the time. */
public final class Phone {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] secret;

  /**
   * @param typed the secret in base 32, with or without blanks
   */
  public Phone(String typed) {
    BigInteger bits = BigInteger.ZERO;
    String letters = typed.replace(" ", "");
    for (char letter : letters.toCharArray()) {
      bits = bits.shiftLeft(5).add(BigInteger.valueOf(LETTERS.indexOf(letter)));
    }
    byte[] read = bits.toByteArray();
    this.secret = new byte[letters.length() * 5 / 8];
    int length = Math.min(read.length, secret.length);
    System.arraycopy(read, read.length - length, secret, secret.length - length, length);
  }

  /** What it shows at a moment. */
  public String code(Instant at) {
    return Totp.code(secret, Totp.step(at), 6);
  }
}
