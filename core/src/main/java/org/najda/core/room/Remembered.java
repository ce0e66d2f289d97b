package org.najda.core.room;

import java.time.Instant;

/**
 * A command the room has accepted.
 *
 * @param at when the room took it up
 * @param firstSequence of its events in the journal
 * @param lastSequence of its events in the journal
 */
public record Remembered(
    String id, String digest, Instant at, long firstSequence, long lastSequence) {
  Remembered until(long sequence) {
    return new Remembered(id, digest, at, firstSequence, sequence);
  }
}
