package org.najda.server.room;

import org.najda.core.RoomId;
import org.najda.core.room.RoomState;
import org.najda.server.journal.Head;

/**
 * A room's state to begin a recovery from.
 *
 * @param head the journal's row that the state stands behind
 */
public record Snapshot(RoomId room, Head head, RoomState state) {}
