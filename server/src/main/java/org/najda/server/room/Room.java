package org.najda.server.room;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.najda.core.RoomId;
import org.najda.core.room.RoomState;

/** One command room of this server. Safe for use by many threads. */
public interface Room {
  RoomId id();

  /** The last committed state; immutable, and never behind an answer already given. */
  RoomState published();

  /**
   * Asks something of the room. Never blocks.
   *
   * @return completes after the commit, when what was done is published; never exceptionally. Its
   *     dependents run on a thread of the room and must not block.
   */
  CompletableFuture<Outcome> submit(Submission submission);

  /**
   * Tells of every later commit, in order, after it is published and before it is answered.
   *
   * @param listener runs on a thread of the room and must not block
   * @return closing it ends the telling
   */
  Listening listen(Consumer<Committed> listener);

  /** Ends the telling when closed. */
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
