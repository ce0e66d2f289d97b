package org.najda.server.hash;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Takes fields one after the other and hashes them; of use once. */
public final class Hasher {
  private final MessageDigest digest = sha256();
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  /** Adds bytes behind their length. */
  public Hasher add(byte[] field) {
    add(field.length);
    digest.update(field);
    return this;
  }

  /** Adds text as UTF-8. */
  public Hasher add(String field) {
    return add(field.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a hash. */
  public Hasher add(Hash field) {
    return add(field.bytes());
  }

  /** Adds a number as eight bytes, the highest first. */
  public Hasher add(long field) {
    digest.update(number.putLong(0, field).array());
    return this;
  }

  /** The hash of all that was added. */
  public Hash hash() {
    return Hash.of(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
