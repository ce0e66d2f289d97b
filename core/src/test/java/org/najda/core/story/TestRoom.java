package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.PersonId;
import org.najda.core.command.Command;
import org.najda.core.command.Envelope;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.command.RoomCommand.FireTimer;
import org.najda.core.desk.Decision;
import org.najda.core.desk.Desk;
import org.najda.core.desk.Refusal;
import org.najda.core.event.Event;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.core.timer.Timer;

/** A room with a clock of its own, whose journal lies in memory. */
public final class TestRoom {
  public static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

  private final List<Recorded> journal = new ArrayList<>();
  private RoomState state = RoomState.EMPTY;
  private Instant now = START;
  private int commands;

  public static TestRoom empty() {
    return new TestRoom();
  }

  public static TestRoom setUp() {
    TestRoom room = new TestRoom();
    room.does("setup", new AdoptSettings(0, TestSettings.SAMPLE));
    return room;
  }

  public RoomState state() {
    return state;
  }

  public Instant now() {
    return now;
  }

  public List<Recorded> journal() {
    return List.copyOf(journal);
  }

  /** Lets time go by without firing what falls due. */
  public void later(Duration by) {
    now = now.plus(by);
  }

  /** Lets time go by, firing what falls due at its time, as a room's loop does. */
  public void waits(Duration by) {
    Instant until = now.plus(by);
    while (state.nextDue().filter(due -> !due.isAfter(until)).isPresent()) {
      Timer due = state.dueTimers(until).getFirst();
      now = due.dueAt().isAfter(now) ? due.dueAt() : now;
      ask(due.commandKey(), "timer", new FireTimer(due));
    }
    now = until;
  }

  public Decision ask(String who, Command command) {
    String id = "command-" + ++commands;
    return ask(new CommandKey(id, "digest of " + id), who, command);
  }

  public Decision ask(CommandKey key, String who, Command command) {
    Author author = new Author(new PersonId(who), "position-1");
    Decision decision = Desk.decide(state, new Envelope(key, author, now, command));
    if (decision instanceof Decision.Accepted accepted) {
      for (int part = 0; part < accepted.events().size(); part++) {
        Event event = accepted.events().get(part);
        Recorded recorded = new Recorded(state.sequence() + 1, now, author, key, part, event);
        journal.add(recorded);
        state = Desk.evolve(state, recorded);
      }
    }
    return decision;
  }

  /** The command is accepted; gives its only, or last, event. */
  public Event does(String who, Command command) {
    Decision decision = ask(who, command);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).events().getLast();
  }

  /** The command is refused; nothing has changed. */
  public Refusal mayNot(String who, Command command) {
    RoomState before = state;
    Decision decision = ask(who, command);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    assertThat(state).isSameAs(before);
    return ((Decision.Refused) decision).refusal();
  }

  public static RoomState replay(RoomState from, List<Recorded> journal) {
    RoomState state = from;
    for (Recorded recorded : journal) {
      state = Desk.evolve(state, recorded);
    }
    return state;
  }
}
