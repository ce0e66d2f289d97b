package org.najda.server.feed;

import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;

/**
 * An event with the room as it then was.
 *
 * @param state after the commit that brought the event; for one read from the journal, a later one
 */
public record Frame(Recorded recorded, RoomState state) {}
