package org.najda.server.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.najda.core.RoomId;
import org.najda.server.journal.Answers;
import org.najda.server.personal.PersonalVault;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases once a day, and at each start, what has been kept long enough. */
public final class Retention implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final Rooms rooms;
  private final PersonalVault vault;
  private final Answers answers;
  private final Duration keepFor;
  private final InstantSource clock;
  private final ScheduledExecutorService daily =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("retention").factory());

  /**
   * @param keepFor how long personal values and whole recommendations are kept
   */
  public Retention(
      Rooms rooms, PersonalVault vault, Answers answers, Duration keepFor, InstantSource clock) {
    this.rooms = rooms;
    this.vault = vault;
    this.answers = answers;
    this.keepFor = keepFor;
    this.clock = clock;
  }

  /** Begins with the first run. */
  public void start() {
    daily.scheduleWithFixedDelay(this::run, 0, 1, TimeUnit.DAYS);
  }

  void run() {
    Instant before = clock.instant().minus(keepFor);
    for (Room room : rooms.list()) {
      erase(room.id(), before);
    }
  }

  // A room that fails is tried again tomorrow, and must not end the job for the others.
  private void erase(RoomId room, Instant before) {
    try {
      int values = vault.eraseBefore(room, before);
      int recommendations = answers.eraseBefore(room, before);
      if (values + recommendations > 0) {
        LOG.info(
            "{}: {} personal values and {} recommendations of before {} are erased",
            room,
            values,
            recommendations,
            before);
      }
    } catch (RuntimeException e) {
      LOG.error("{}: what is older than {} could not be erased", room, before, e);
    }
  }

  @Override
  public void close() {
    daily.close();
  }
}
