package org.najda.server.room;

import org.najda.core.codec.StateCodec;
import org.najda.core.room.RoomState;
import org.najda.server.hash.Hash;

/** A state's hash: equal for equal states on every machine, with or without a snapshot. */
public final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 of the state's canonical bytes. */
  public static Hash of(RoomState state) {
    return Hash.ofContent(StateCodec.encode(state));
  }
}
