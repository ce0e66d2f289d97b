package org.najda.server.history;

import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.GeoPoint;
import org.najda.core.RoomId;

/**
 * Somebody looks at a history.
 *
 * @param call whose number is looked at
 * @param place that is looked at
 */
record Look(
    RoomId room,
    Author author,
    What what,
    @Nullable Long call,
    @Nullable GeoPoint place,
    ReasonBody reason) {

  /** What is looked at. */
  enum What {
    NUMBER,
    PLACE,
    /** The entries of looks themselves. */
    LOOKS,
    /** A past hour, played again. */
    PLAYBACK
  }

  static Look at(RoomId room, Author author, long call, ReasonBody reason) {
    return new Look(room, author, What.NUMBER, call, null, reason);
  }

  static Look at(RoomId room, Author author, GeoPoint place, ReasonBody reason) {
    return new Look(room, author, What.PLACE, null, place, reason);
  }

  static Look atLooks(RoomId room, Author author, ReasonBody reason) {
    return new Look(room, author, What.LOOKS, null, null, reason);
  }
}
