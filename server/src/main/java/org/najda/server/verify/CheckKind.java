package org.najda.server.verify;

import org.najda.core.RoomId;

/** A kind of check, which makes one for each room. */
@FunctionalInterface
public interface CheckKind {
  Check of(RoomId room);
}
