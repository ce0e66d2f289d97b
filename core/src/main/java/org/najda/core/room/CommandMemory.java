package org.najda.core.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.event.Recorded;

/** The commands the room has accepted and not yet forgotten, so that each acts once. */
public final class CommandMemory {
  public static final CommandMemory EMPTY = new CommandMemory(IdTrie.EMPTY, CommandQueue.EMPTY);

  private final IdTrie byId;
  private final CommandQueue inOrder;

  private CommandMemory(IdTrie byId, CommandQueue inOrder) {
    this.byId = byId;
    this.inOrder = inOrder;
  }

  /**
   * All commands of a memory at once.
   *
   * @param inOrder as they were accepted, each id once
   */
  public static CommandMemory of(List<Remembered> inOrder) {
    return new CommandMemory(IdTrie.of(inOrder), CommandQueue.of(inOrder));
  }

  /** How many commands it remembers. */
  public int size() {
    return inOrder.size();
  }

  public Optional<Remembered> find(String id) {
    return byId.find(id);
  }

  /** In the order they were accepted. */
  public List<Remembered> listCommands() {
    return inOrder.list();
  }

  /** With a command accepted after all others. */
  public CommandMemory with(Remembered command) {
    return new CommandMemory(byId.with(command), inOrder.with(command));
  }

  CommandMemory with(Recorded recorded) {
    String id = recorded.key().id();
    long sequence = recorded.sequence();
    if (recorded.part() == 0) {
      return with(new Remembered(id, recorded.key().digest(), recorded.at(), sequence, sequence));
    }
    Remembered longer = byId.find(id).orElseThrow().until(sequence);
    return new CommandMemory(byId.with(longer), inOrder.withNewest(longer));
  }

  CommandMemory without(Instant before) {
    IdTrie ids = byId;
    CommandQueue left = inOrder.turned();
    CommandQueue.Link oldest = left.front();
    while (oldest != null && oldest.command().at().isBefore(before)) {
      ids = ids.without(oldest.command().id());
      left = left.withoutOldest(oldest).turned();
      oldest = left.front();
    }
    return new CommandMemory(ids, left);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommandMemory memory && listCommands().equals(memory.listCommands());
  }

  @Override
  public int hashCode() {
    return listCommands().hashCode();
  }

  @Override
  public String toString() {
    return listCommands().toString();
  }
}
