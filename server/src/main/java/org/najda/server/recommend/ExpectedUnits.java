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

  private final Advice advice;
  private final Round round;

  public ExpectedUnits(Rooms rooms, Advice advice) {
    this.advice = advice;
    this.round = Round.over("expected-units", rooms::list, Room::id, this::look);
  }

  /** Begins to look. */
  public void start() {
    round.start(PAUSE, PAUSE);
  }

  private void look(Room room) {
    advice.expectUnits(room.id(), room.published());
  }

  @Override
  public void close() {
    round.close();
  }
}
