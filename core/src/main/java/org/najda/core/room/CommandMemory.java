package org.najda.core.room;

import java.time.Instant;
import java.util.Optional;
import org.najda.core.event.Recorded;
import org.najda.core.sorted.SortedTree;

/**
 * The commands the room has accepted, so that each acts once.
 *
 * @param byId what each command's id led to
 * @param bySequence the same by the first sequence of their events, for the oldest to be forgotten
 */
public record CommandMemory(
    SortedTree<String, Remembered> byId, SortedTree<Long, Remembered> bySequence) {
  public static final CommandMemory EMPTY =
      new CommandMemory(SortedTree.empty(), SortedTree.empty());

  /**
   * An accepted command.
   *
   * @param firstSequence of its events in the journal
   * @param lastSequence of its events in the journal
   */
  public record Remembered(
      String id, String digest, Instant at, long firstSequence, long lastSequence) {}

  public Optional<Remembered> find(String id) {
    return byId.find(id);
  }

  /** In the order they were accepted. */
  public Iterable<Remembered> commands() {
    return bySequence.values();
  }

  public CommandMemory with(Remembered command) {
    return new CommandMemory(
        byId.put(command.id(), command), bySequence.put(command.firstSequence(), command));
  }

  CommandMemory with(Recorded recorded) {
    String id = recorded.key().id();
    long sequence = recorded.sequence();
    if (recorded.part() == 0) {
      return with(new Remembered(id, recorded.key().digest(), recorded.at(), sequence, sequence));
    }
    Remembered known = byId.get(id);
    return with(new Remembered(id, known.digest(), known.at(), known.firstSequence(), sequence));
  }

  CommandMemory without(Instant before) {
    CommandMemory left = this;
    for (Remembered oldest : commands()) {
      if (!oldest.at().isBefore(before)) {
        break;
      }
      left =
          new CommandMemory(
              left.byId.remove(oldest.id()), left.bySequence.remove(oldest.firstSequence()));
    }
    return left;
  }
}
