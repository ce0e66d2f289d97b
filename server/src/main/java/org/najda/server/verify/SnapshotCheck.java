package org.najda.server.verify;

import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.codec.StateCodec;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.hash.Hash;
import org.najda.server.room.Fingerprint;
import org.najda.server.room.Snapshots;

/** Whether each snapshot of this format is the state that the journal leads to. */
final class SnapshotCheck implements Check {
  private final RoomId room;
  private final SortedMap<Long, Hash> ahead;
  private @Nullable Fault fault;

  SnapshotCheck(DataSource source, RoomId room) {
    this.room = room;
    this.ahead = new Snapshots(source).contentHashes(room, StateCodec.FORMAT);
  }

  @Override
  public void accept(Recorded event, RoomState after) {
    Hash stored = ahead.remove(event.sequence());
    if (stored != null && fault == null && !stored.equals(Fingerprint.of(after))) {
      fault = new Fault(Fault.Kind.STATE, room, event.sequence());
    }
  }

  /** A snapshot that no row of the journal leads to is nobody's. */
  @Override
  public Optional<Fault> finish() {
    return fault == null && !ahead.isEmpty()
        ? Optional.of(new Fault(Fault.Kind.STATE, room, ahead.firstKey()))
        : Optional.ofNullable(fault);
  }
}
