package org.najda.server.journal;

import org.najda.core.RoomId;
import org.najda.core.codec.EventCodec;
import org.najda.core.event.Event;
import org.najda.core.event.Recorded;
import org.najda.server.hash.Hash;

/**
 * A row of the journal, as stored.
 *
 * @param previous hash of the room's row before; {@link Hash#NONE} for the first
 * @param hash over all other fields
 */
public record JournalRow(RoomId room, Stamp stamp, Payload payload, Hash previous, Hash hash) {
  /**
   * The event this row keeps.
   *
   * @throws BrokenJournalException when no codec reads its bytes
   */
  public Recorded recorded() {
    return new Recorded(
        stamp.sequence(), stamp.at(), stamp.author(), stamp.key(), stamp.part(), event());
  }

  private Event event() {
    try {
      return EventCodec.decode(payload.type(), payload.version(), payload.bytes());
    } catch (RuntimeException e) {
      throw new BrokenJournalException(room, stamp.sequence(), e);
    }
  }

  /** Where the chain stands after this row. */
  public Head head() {
    return new Head(stamp.sequence(), hash);
  }
}
