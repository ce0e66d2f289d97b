package org.najda.core.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.najda.core.room.CommandMemory;
import org.najda.core.room.Remembered;

/**
 * The commands that a state remembers, packed: a room of a busy week has a million of them, and
 * they are nearly all of its snapshot. First how many, then each, the oldest first: id, digest,
 * when (seconds after the one before, then the rest), first sequence (after the last of the one
 * before) and last sequence (after its first).
 */
final class PackedCommands {
  private static final int NANOS_A_MILLI = 1_000_000;

  private PackedCommands() {}

  static byte[] pack(CommandMemory memory) {
    PackedWriter to = new PackedWriter().number(memory.size());
    long seconds = 0;
    long sequence = 0;
    for (Remembered command : memory.listCommands()) {
      to.text(command.id()).text(command.digest());
      to.signed(command.at().getEpochSecond() - seconds).number(packed(command.at().getNano()));
      to.signed(command.firstSequence() - sequence);
      to.signed(command.lastSequence() - command.firstSequence());
      seconds = command.at().getEpochSecond();
      sequence = command.lastSequence();
    }
    return to.toBytes();
  }

  // Rooms think in whole milliseconds; anything finer is kept all the same.
  private static long packed(int nanos) {
    return nanos % NANOS_A_MILLI == 0 ? nanos / NANOS_A_MILLI * 2L : nanos * 2L + 1;
  }

  private static long nanos(long packed) {
    return packed % 2 == 0 ? packed / 2 * NANOS_A_MILLI : packed / 2;
  }

  /** Throws {@link UnreadableException} for bytes that were not packed so. */
  static CommandMemory unpack(byte[] bytes, int offset) {
    PackedReader from = new PackedReader(bytes, offset);
    List<Remembered> commands = new ArrayList<>();
    Instant at = Instant.EPOCH;
    long sequence = 0;
    for (long left = from.number(); left > 0; left--) {
      String id = from.text();
      String digest = from.text();
      at = from.instant(at.getEpochSecond() + from.signed(), nanos(from.number()));
      long first = sequence + from.signed();
      sequence = first + from.signed();
      commands.add(new Remembered(id, digest, at, first, sequence));
    }
    from.requireEnd();
    return CommandMemory.of(commands);
  }
}
