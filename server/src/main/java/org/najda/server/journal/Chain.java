package org.najda.server.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.najda.core.RoomId;
import org.najda.core.codec.EventCodec;
import org.najda.core.event.Recorded;
import org.najda.server.hash.Hash;
import org.najda.server.hash.Hasher;

/** Makes and checks the links of a room's hash chain. */
public final class Chain {
  private Chain() {}

  /** The row that keeps an event behind {@code before}. */
  public static JournalRow link(RoomId room, Head before, Recorded event) {
    Stamp stamp =
        new Stamp(event.sequence(), event.at(), event.author(), event.key(), event.part());
    Payload payload =
        new Payload(
            EventCodec.type(event.event()),
            EventCodec.version(event.event()),
            EventCodec.encode(event.event()));
    Hash hash = hash(room, stamp, payload, before.hash());
    return new JournalRow(room, stamp, payload, before.hash(), hash);
  }

  /** Whether the row stands unchanged directly behind {@code before}. */
  public static boolean links(Head before, JournalRow row) {
    return row.stamp().sequence() == before.sequence() + 1
        && row.previous().equals(before.hash())
        && row.hash().equals(hash(row.room(), row.stamp(), row.payload(), row.previous()));
  }

  private static Hash hash(RoomId room, Stamp stamp, Payload payload, Hash previous) {
    return new Hasher()
        .add(previous)
        .add(room.value())
        .add(stamp.sequence())
        .add(micros(stamp.at()))
        .add(stamp.author().person().value())
        .add(stamp.author().workstation())
        .add(stamp.key().id())
        .add(stamp.key().digest())
        .add(stamp.part())
        .add(payload.type())
        .add(payload.version())
        .add(payload.bytes())
        .hash();
  }

  /** What PostgreSQL keeps of a time. */
  static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
