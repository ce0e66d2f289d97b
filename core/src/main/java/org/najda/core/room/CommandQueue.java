package org.najda.core.room;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commands in the order they were accepted: an immutable queue of two linked lists, where adding at
 * the end and taking from the front cost a constant on average (Okasaki, "Purely Functional Data
 * Structures", 5.2).
 *
 * @param size how many there are
 * @param front the oldest first
 * @param rear the rest, the newest first
 */
record CommandQueue(int size, @Nullable Link front, @Nullable Link rear) {
  static final CommandQueue EMPTY = new CommandQueue(0, null, null);

  record Link(Remembered command, @Nullable Link next) {}

  /** In the order they were accepted. */
  static CommandQueue of(List<Remembered> commands) {
    Link rear = null;
    for (Remembered command : commands) {
      rear = new Link(command, rear);
    }
    return new CommandQueue(commands.size(), null, rear);
  }

  CommandQueue with(Remembered command) {
    return new CommandQueue(size + 1, front, new Link(command, rear));
  }

  /** With the newest command replaced. */
  CommandQueue withNewest(Remembered command) {
    if (rear == null) {
      throw new IllegalStateException("Event of a command whose first event is not the last one.");
    }
    return new CommandQueue(size, front, new Link(command, rear.next()));
  }

  /** The same commands, the oldest of them at the front; empty when there is none. */
  CommandQueue turned() {
    if (front != null) {
      return this;
    }
    Link turned = null;
    for (Link at = rear; at != null; at = at.next()) {
      turned = new Link(at.command(), turned);
    }
    return new CommandQueue(size, turned, null);
  }

  /** Without the oldest; only of a queue that is turned and not empty. */
  CommandQueue withoutOldest(Link oldest) {
    return new CommandQueue(size - 1, oldest.next(), rear);
  }

  /** The oldest first. */
  List<Remembered> list() {
    List<Remembered> all = new ArrayList<>(size);
    for (Link at = front; at != null; at = at.next()) {
      all.add(at.command());
    }
    List<Remembered> newest = new ArrayList<>();
    for (Link at = rear; at != null; at = at.next()) {
      newest.add(at.command());
    }
    all.addAll(newest.reversed());
    return all;
  }
}
