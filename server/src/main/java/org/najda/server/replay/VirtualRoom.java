package org.najda.server.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.command.Command;
import org.najda.core.event.Event;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.room.Fingerprint;
import org.najda.server.room.Outcome;
import org.najda.server.room.RoomWriter;
import org.najda.server.room.Submission;
import org.najda.server.room.TimerSubmissions;

/**
 * A real room whose clock is moved by its user: fires its due timers on the way, stores events in
 * groups. Ids of commands are counted, so that the journal is the same every time.
 */
public final class VirtualRoom {
  private static final int EVENTS_A_COMMIT = 2_048;

  /**
   * Ids of one length are in the order of their numbers: PostgreSQL adds at the end of its index.
   */
  private static final int DIGITS = 10;

  private final RoomWriter writer;
  private final Author author;
  private final Consumer<List<Recorded>> stored;
  private long commands;

  /**
   * @param author of all that is done, whose name begins the ids of commands
   */
  public VirtualRoom(RoomWriter writer, Author author) {
    this(writer, author, events -> {});
  }

  /**
   * @param author of all that is done, whose name begins the ids of commands
   * @param stored told of the events of each commit once they are durable
   */
  public VirtualRoom(RoomWriter writer, Author author, Consumer<List<Recorded>> stored) {
    this.writer = writer;
    this.author = author;
    this.stored = stored;
  }

  /** The id of the first command that an author has done. */
  public static String firstCommand(Author author) {
    return id(author, 1);
  }

  private static String id(Author author, long number) {
    String digits = Long.toString(number);
    return author.person().value() + "-" + "0".repeat(DIGITS - digits.length()) + digits;
  }

  public RoomState state() {
    return writer.working();
  }

  /**
   * Has a command done at a time, which must not lie before that of an earlier one.
   *
   * @param answer the whole recommendation it rests on, when it rests on one
   * @return what it led to
   * @throws IllegalStateException the room refused; a replay asks nothing that it may refuse
   */
  public List<Recorded> act(Instant at, Command command, byte @Nullable [] answer) {
    fireTimers(at);
    commands++;
    String id = id(author, commands);
    return decide(new Submission(new CommandKey(id, id), author, command, List.of(), answer), at);
  }

  public List<Recorded> act(Instant at, Command command) {
    return act(at, command, null);
  }

  /** The same, and picks the first event of a kind. */
  public <E extends Event, T> T act(
      Instant at, Command command, Class<E> kind, Function<E, T> value) {
    return act(at, command).stream()
        .map(Recorded::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .map(value)
        .findFirst()
        .orElseThrow();
  }

  private void fireTimers(Instant until) {
    Optional<Instant> due = writer.working().nextDue();
    while (due.isPresent() && !due.get().isAfter(until)) {
      for (Submission timer : TimerSubmissions.due(writer.working(), due.get())) {
        decide(timer, due.get());
      }
      due = writer.working().nextDue();
    }
  }

  private List<Recorded> decide(Submission submission, Instant at) {
    Outcome outcome = writer.decide(submission, at);
    if (!(outcome instanceof Outcome.Done done)) {
      throw new IllegalStateException(
          "The room did not do %s at %s: %s".formatted(submission.command(), at, outcome));
    }
    if (writer.stagedEvents() >= EVENTS_A_COMMIT) {
      finish();
    }
    return done.events();
  }

  /** Stores what is left. */
  public void finish() {
    stored.accept(writer.commit());
  }

  /** Number of events stored. */
  long events() {
    return writer.committed().head().sequence();
  }

  String journalHead() {
    return writer.committed().head().hash().toString();
  }

  String stateHash() {
    return Fingerprint.of(writer.committed().state()).toString();
  }
}
