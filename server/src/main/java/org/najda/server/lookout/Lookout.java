package org.najda.server.lookout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.najda.core.Author;
import org.najda.core.PersonId;
import org.najda.core.command.TargetCommand.WarnOfTarget;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;
import org.najda.server.recommend.Advice;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.Submission;
import org.najda.server.round.Round;

/** Looks every few seconds which targets of any room are at risk, and has the desk tell of them. */
public final class Lookout implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Author AUTHOR = new Author(new PersonId("lookout"), "server");

  private final Advice advice;
  private final InstantSource clock;
  private final Round round;

  public Lookout(Rooms rooms, Advice advice, InstantSource clock) {
    this.advice = advice;
    this.clock = clock;
    this.round = Round.over("lookout", rooms::list, Room::id, this::look);
  }

  /** Begins to look. */
  public void start() {
    round.start(PAUSE, PAUSE);
  }

  private void look(Room room) {
    RoomState state = room.published();
    RoomSettings settings = state.settings();
    if (settings == null || settings.response().targets().isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    new Risks(
            state,
            settings.response().targets(),
            settings.response().rules().supervision().warnBefore(),
            now,
            incident -> advice.findFirstArrival(room.id(), state, incident))
        .list()
        .forEach(risk -> tell(room, risk));
  }

  /** A refusal says that what was at risk no longer is. */
  private static void tell(Room room, WarnOfTarget risk) {
    room.submit(Submission.ofServer("lookout", AUTHOR, risk));
  }

  @Override
  public void close() {
    round.close();
  }
}
