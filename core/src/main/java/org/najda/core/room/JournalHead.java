package org.najda.core.room;

import java.time.Instant;
import org.najda.core.event.Recorded;

/**
 * Where in the journal a state stands.
 *
 * @param sequence of the last event applied, 0 before the first
 * @param at of that event; never goes back
 * @param commands accepted so far and not yet forgotten
 */
public record JournalHead(long sequence, Instant at, CommandMemory commands) {
  public static final JournalHead START = new JournalHead(0, Instant.EPOCH, CommandMemory.EMPTY);

  JournalHead after(Recorded recorded) {
    if (recorded.sequence() != sequence + 1) {
      throw new IllegalStateException(
          "The journal has a gap: after %d comes %d.".formatted(sequence, recorded.sequence()));
    }
    return new JournalHead(recorded.sequence(), recorded.at(), commands.with(recorded));
  }

  JournalHead withoutCommands(Instant before) {
    return new JournalHead(sequence, at, commands.without(before));
  }
}
