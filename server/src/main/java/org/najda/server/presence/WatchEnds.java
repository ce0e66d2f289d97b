package org.najda.server.presence;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.command.DutyCommand.StopWatching;
import org.najda.core.duty.Watch;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the journal say that a position is no longer watched when the watcher's screen went away
 * without a word: closed, cut off, or gone with the server that it asked.
 */
public final class WatchEnds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WatchEnds.class);
  private static final long PAUSE_SECONDS = 5;

  private final Rooms rooms;
  private final Presence presence;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("watch-ends").factory());

  public WatchEnds(Rooms rooms, Presence presence) {
    this.rooms = rooms;
    this.presence = presence;
  }

  /** Begins to look; not before screens had the time to ask again after a restart. */
  public void start() {
    long first = Presence.LOOKS_FOR.toSeconds() + PAUSE_SECONDS;
    thread.scheduleWithFixedDelay(this::look, first, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      rooms.list().forEach(this::look);
    } catch (RuntimeException e) {
      LOG.error("ends of watching could not be told", e);
    }
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
    thread.close();
  }
}
