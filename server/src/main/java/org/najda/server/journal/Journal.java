package org.najda.server.journal;

import java.util.List;
import java.util.function.Consumer;
import org.najda.core.RoomId;

/** Keeps rooms' rows and gives them back. Safe for use by many threads. */
public interface Journal {
  /** Makes a room's journal; nothing happens when it is there. */
  void create(RoomId room);

  /** All rooms that have a journal, by id. */
  List<RoomId> rooms();

  /**
   * Stores a batch; when this returns, it survives any crash.
   *
   * @throws JournalConflictException when somebody else has written there, or a command of the
   *     batch stands in the journal already; nothing was stored
   * @throws JournalException when it failed or nobody knows whether it was stored
   */
  void append(Batch batch);

  /**
   * Gives a room's rows behind a sequence, in order.
   *
   * @param after sequence of the last row not wanted; 0 for all
   * @throws JournalException when they cannot be read to the end
   */
  void read(RoomId room, long after, Consumer<JournalRow> to);

  /** The rows a command has written, in order; none when it is not in the journal. */
  List<JournalRow> find(RoomId room, String commandId);

  /** The last row's place and hash. */
  Head head(RoomId room);
}
