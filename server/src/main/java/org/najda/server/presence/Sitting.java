package org.najda.server.presence;

import java.time.Instant;

/**
 * Somebody at a position.
 *
 * @param streams that are open from there; 0 for one who has just gone
 * @param lastActionAt of the last thing he asked of the room; when he came, before the first
 */
record Sitting(
    Instant since, Instant lastSeenAt, Instant lastActionAt, int streams, Showing showing) {
  static Sitting came(Instant at) {
    return new Sitting(at, at, at, 0, Showing.NOTHING);
  }

  Sitting streams(int change, Instant at) {
    return new Sitting(since, at, lastActionAt, streams + change, showing);
  }

  Sitting acted(Instant at) {
    return new Sitting(since, at, at, streams, showing);
  }

  Sitting shows(Showing now, Instant at) {
    return new Sitting(since, at, lastActionAt, streams, now);
  }
}
