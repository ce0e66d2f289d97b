package org.najda.server.room;

import java.time.Instant;
import java.util.List;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.PersonId;
import org.najda.core.command.RoomCommand;
import org.najda.core.room.RoomState;
import org.najda.core.timer.Timer;
import org.najda.server.hash.Hasher;

/** Due timers as commands; a timer's command has the same id whenever and wherever it is fired. */
public final class TimerSubmissions {
  private static final Author AUTHOR = new Author(new PersonId("timer"), "room");

  private TimerSubmissions() {}

  /** One command for each timer due at {@code at} or before, the longest due first. */
  public static List<Submission> due(RoomState state, Instant at) {
    return state.dueTimers(at).stream().map(TimerSubmissions::of).toList();
  }

  private static Submission of(Timer timer) {
    String digest =
        new Hasher()
            .add(timer.dueAt().toString())
            .add(timer.kind().name())
            .add(timer.about().toString())
            .add(timer.level())
            .hash()
            .toString();
    CommandKey key = new CommandKey("timer-" + digest, digest);
    return Submission.of(key, AUTHOR, new RoomCommand.FireTimer(timer));
  }
}
