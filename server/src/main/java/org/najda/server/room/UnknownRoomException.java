package org.najda.server.room;

import org.najda.core.RoomId;

/** This server has no such room. */
public final class UnknownRoomException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownRoomException(RoomId room) {
    super("There is no room %s.".formatted(room));
  }
}
