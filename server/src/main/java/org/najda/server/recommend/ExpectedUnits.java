package org.najda.server.recommend;

import java.time.Duration;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.round.Round;

/**
 * Puts units on the road when they have moved, or roads have changed, rather than when somebody
 * asks whom to send. A question that comes first is answered all the same, a millisecond later.
 */
public final class ExpectedUnits implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Rooms rooms;
  private final Advice advice;
  private final Round round = new Round("expected-units", this::look);

  public ExpectedUnits(Rooms rooms, Advice advice) {
    this.rooms = rooms;
    this.advice = advice;
  }

  /** Begins to look. */
  public void start() {
    round.start(PAUSE, PAUSE);
  }

  private void look() {
    Round.each(rooms.list(), Room::id, room -> advice.expectUnits(room.id(), room.published()));
  }

  @Override
  public void close() {
    round.close();
  }
}
