package org.najda.server.journal;

import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;

/** A row is not what was written, or not where it was written. */
public final class BrokenJournalException extends JournalException {
  private static final long serialVersionUID = 1L;

  private final String room;
  private final long sequence;

  public BrokenJournalException(RoomId room, long sequence, @Nullable Throwable cause) {
    super(
        "The journal of %s is broken at row %d. Nothing was changed; `najda verify` says more."
            .formatted(room, sequence),
        cause);
    this.room = room.value();
    this.sequence = sequence;
  }

  public RoomId room() {
    return new RoomId(room);
  }

  /** Of the first row that is wrong, or that stands where another should. */
  public long sequence() {
    return sequence;
  }
}
