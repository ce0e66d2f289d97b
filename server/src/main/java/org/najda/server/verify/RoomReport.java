package org.najda.server.verify;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.server.hash.Hash;
import org.najda.server.journal.Head;

/**
 * What was found in one room.
 *
 * @param head the last row that is as it was written
 * @param stateHash of the state behind that row
 * @param firstBad null when the room is whole
 */
public record RoomReport(RoomId room, Head head, Hash stateHash, @Nullable Fault firstBad) {
  public Optional<Fault> findFirstBad() {
    return Optional.ofNullable(firstBad);
  }
}
