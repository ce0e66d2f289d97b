package org.najda.server.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
  private final Map<Long, Hash> snapshots = new HashMap<>();
  private @Nullable Fault fault;

  SnapshotCheck(DataSource source, RoomId room) {
    this.room = room;
    new Snapshots(source).contentHashes(room, StateCodec.FORMAT).forEach(snapshots::put);
  }

  @Override
  public void accept(Recorded event, RoomState after) {
    Hash stored = snapshots.get(event.sequence());
    if (stored != null && fault == null && !stored.equals(Fingerprint.of(after))) {
      fault = new Fault(Fault.Kind.STATE, room, event.sequence());
    }
  }

  @Override
  public Optional<Fault> finish() {
    return Optional.ofNullable(fault);
  }
}
