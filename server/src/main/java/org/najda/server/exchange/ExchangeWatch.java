package org.najda.server.exchange;

import java.time.Duration;
import java.time.InstantSource;
import org.najda.core.Author;
import org.najda.core.PersonId;
import org.najda.core.command.ExchangeCommand;
import org.najda.core.recommendation.Exchanges;
import org.najda.core.room.RoomState;
import org.najda.server.recommend.Advice;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.Submission;
import org.najda.server.round.Round;

/** Has each room's desk offer units that would be there earlier, and take such offers back. */
public final class ExchangeWatch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final Author AUTHOR = new Author(new PersonId("exchange-watch"), "server");

  private final Advice advice;
  private final InstantSource clock;
  private final Round round;

  public ExchangeWatch(Rooms rooms, Advice advice, InstantSource clock) {
    this.advice = advice;
    this.clock = clock;
    this.round = Round.over("exchange-watch", rooms::list, Room::id, this::look);
  }

  /** Begins to look. */
  public void start() {
    round.start(PAUSE, PAUSE);
  }

  private void look(Room room) {
    RoomState state = room.published();
    Exchanges.list(state, clock.instant(), incident -> advice.ways(room.id(), state, incident))
        .forEach(command -> ask(room, command));
  }

  /** A refusal says that the room has gone on meanwhile; the next look sees how. */
  private static void ask(Room room, ExchangeCommand command) {
    room.submit(Submission.ofServer("exchange", AUTHOR, command));
  }

  @Override
  public void close() {
    round.close();
  }
}
