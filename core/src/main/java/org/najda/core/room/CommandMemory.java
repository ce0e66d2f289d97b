package org.najda.core.room;

import java.time.Instant;
import java.util.Optional;
import org.najda.core.event.Recorded;
import org.najda.core.sorted.SortedTree;

/**
 * The commands the room has accepted, so that each acts once.
 *
 * @param byId what each command's id led to
 * @param idByFirstSequence the ids in the order they were accepted
 */
public record CommandMemory(
    SortedTree<String, Remembered> byId, SortedTree<Long, String> idByFirstSequence) {
  public static final CommandMemory EMPTY =
      new CommandMemory(SortedTree.empty(), SortedTree.empty());

  /**
   * An accepted command.
   *
   * @param firstSequence of its events in the journal
   * @param lastSequence of its events in the journal
   */
  public record Remembered(String digest, Instant at, long firstSequence, long lastSequence) {}

  public Optional<Remembered> find(String id) {
    return byId.find(id);
  }

  public CommandMemory with(String id, Remembered command) {
    return new CommandMemory(
        byId.put(id, command), idByFirstSequence.put(command.firstSequence(), id));
  }

  CommandMemory with(Recorded recorded) {
    String id = recorded.key().id();
    long sequence = recorded.sequence();
    if (recorded.part() == 0) {
      return with(id, new Remembered(recorded.key().digest(), recorded.at(), sequence, sequence));
    }
    Remembered known = byId.get(id);
    Remembered longer = new Remembered(known.digest(), known.at(), known.firstSequence(), sequence);
    return new CommandMemory(byId.put(id, longer), idByFirstSequence);
  }

  CommandMemory without(Instant before) {
    CommandMemory left = this;
    for (String id : idByFirstSequence.values()) {
      Remembered oldest = left.byId.get(id);
      if (!oldest.at().isBefore(before)) {
        break;
      }
      left =
          new CommandMemory(
              left.byId.remove(id), left.idByFirstSequence.remove(oldest.firstSequence()));
    }
    return left;
  }
}
