package org.najda.server.verify;

import java.util.Optional;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;

/**
 * Compares one kind of thing that lies beside the journal with what the journal says. Made for one
 * room, fed with each of its events in order, of use once.
 */
public interface Check extends AutoCloseable {
  /** Takes the next event and the state after it. */
  void accept(Recorded event, RoomState after);

  /**
   * Called when the last event was taken.
   *
   * @return the first fault found
   */
  Optional<Fault> finish();

  /** Called last, also when the walk broke off; nothing to do for a check that holds nothing. */
  @Override
  default void close() {}
}
