package org.najda.server.presence;

import java.time.Duration;
import java.util.UUID;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.command.DutyCommand.StopWatching;
import org.najda.core.duty.Watch;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.Submission;
import org.najda.server.round.Round;

/**
 * Has the journal say that a position is no longer watched when the watcher's screen went away
 * without a word: closed, cut off, or gone with the server that it asked.
 */
public final class WatchEnds implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Rooms rooms;
  private final Presence presence;
  private final Round round = new Round("watch-ends", this::look);

  public WatchEnds(Rooms rooms, Presence presence) {
    this.rooms = rooms;
    this.presence = presence;
  }

  /** Begins to look; not before screens had the time to ask again after a restart. */
  public void start() {
    round.start(Presence.LOOKS_FOR.plus(PAUSE), PAUSE);
  }

  private void look() {
    Round.each(rooms.list(), Room::id, this::look);
  }

  private void look(Room room) {
    for (Watch watch : room.published().duty().watches().keys()) {
      if (!presence.looks(room.id(), watch.by(), watch.person())) {
        String id = "watch-end-" + UUID.randomUUID();
        room.submit(
            Submission.of(
                new CommandKey(id, id),
                new Author(watch.by(), "server"),
                new StopWatching(watch.by(), watch.person())));
      }
    }
  }

  @Override
  public void close() {
    round.close();
  }
}
