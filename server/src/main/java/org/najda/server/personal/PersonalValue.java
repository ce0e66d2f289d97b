package org.najda.server.personal;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.server.hash.Hasher;

/**
 * A personal value on its way beside the journal.
 *
 * @param commitment what the event in the journal says in its stead
 * @param salt 16 random bytes; without them the commitment tells nothing of the value
 * @param kind what it is, such as {@code caller} or {@code note}
 * @param json the value, kept to the byte as it was committed to
 * @param numberKey keyed hash of the telephone number in it, to erase by number; null without one
 */
public record PersonalValue(
    Commitment commitment, byte[] salt, String kind, String json, @Nullable String numberKey) {
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Seals a value under a fresh salt. */
  public static PersonalValue seal(String kind, String json, @Nullable String numberKey) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PersonalValue(commitment(salt, kind, json), salt, kind, json, numberKey);
  }

  /**
   * SHA-256 over salt, kind and value, each preceded by its length so that none runs into another.
   */
  public static Commitment commitment(byte[] salt, String kind, String json) {
    return new Commitment(new Hasher().add(salt).add(kind).add(json).hash().toString());
  }

  /** Whether value and salt are still those the commitment was made of. */
  public boolean intact() {
    return commitment(salt, kind, json).equals(commitment);
  }
}
