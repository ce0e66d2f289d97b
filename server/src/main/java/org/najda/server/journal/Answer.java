package org.najda.server.journal;

import org.najda.server.hash.Hash;

/**
 * A whole recommendation as it was shown, kept outside the chain for a configured time.
 *
 * @param hash SHA-256 of {@code json}; it stands in the event
 * @param json UTF-8 bytes
 */
public record Answer(Hash hash, byte[] json) {
  public static Answer of(byte[] json) {
    return new Answer(Hash.ofContent(json), json);
  }
}
