package org.najda.server.presence;

import java.time.Duration;
import org.najda.core.Author;
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

  private final Presence presence;
  private final Round round;

  public WatchEnds(Rooms rooms, Presence presence) {
    this.presence = presence;
    this.round = Round.over("watch-ends", rooms::list, Room::id, this::look);
  }

  /** Begins to look; not before screens had the time to ask again after a restart. */
  public void start() {
    round.start(Presence.LOOKS_FOR.plus(PAUSE), PAUSE);
  }

  private void look(Room room) {
    for (Watch watch : room.published().duty().watches().keys()) {
      if (!presence.looks(room.id(), watch.by(), watch.person())) {
        Author watcher = new Author(watch.by(), "server");
        StopWatching stop = new StopWatching(watch.by(), watch.person());
        room.submit(Submission.ofServer("watch-end", watcher, stop));
      }
    }
  }

  @Override
  public void close() {
    round.close();
  }
}
