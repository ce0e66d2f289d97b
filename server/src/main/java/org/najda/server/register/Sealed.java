package org.najda.server.register;

import java.security.SecureRandom;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.EntryCodec;
import org.najda.registers.seal.Digest;

/**
 * An entry as it is stored.
 *
 * @param payload its canonical bytes
 * @param salt makes that an erased entry can't be guessed from its leaf
 */
record Sealed(byte[] payload, byte[] salt, Digest leaf) {
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Sealed of(Entry entry) {
    byte[] payload = EntryCodec.encode(entry);
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new Sealed(payload, salt, Digest.leaf(salt, payload));
  }
}
