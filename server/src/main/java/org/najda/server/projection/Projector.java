package org.najda.server.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.najda.server.journal.BrokenJournalException;
import org.najda.server.journal.Journal;
import org.najda.server.journal.JournalException;
import org.najda.server.journal.JournalRow;
import org.najda.server.room.Replaying;
import org.najda.server.room.Room;
import org.najda.server.room.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads all projections of a room along its journal, on a thread of its own. */
final class Projector implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
  private static final int EVENTS_A_TRANSACTION = 1_000;
  private static final long GATHERING_MILLIS = 100;
  private static final long PAUSE_MILLIS = 1_000;
  private static final Duration CLOSING = Duration.ofSeconds(3);

  private final Room room;
  private final Journal journal;
  private final Snapshots snapshots;
  private final Courses courses;
  private final Semaphore passes;
  private final Semaphore news = new Semaphore(1);
  private final Room.Listening listening;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param passes lets only so many projectors read at once: each needs two connections for it
   */
  Projector(Room room, Journal journal, Snapshots snapshots, Courses courses, Semaphore passes) {
    this.room = room;
    this.journal = journal;
    this.snapshots = snapshots;
    this.courses = courses;
    this.passes = passes;
    this.listening = room.listen(committed -> news.release());
    this.thread = Thread.ofVirtual().name("projections-" + room.id()).start(this::run);
  }

  private void run() {
    try {
      Replaying walk = begin();
      while (!courses.list().stream().allMatch(Course::isStopped)) {
        news.acquire();
        news.drainPermits();
        pass(walk);
        TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
      }
    } catch (InterruptedException | CancellationException e) {
      LOG.debug("The projections of {} end with the server.", room.id());
    } catch (RuntimeException e) {
      LOG.error("The projections of {} have stopped: {}", room.id(), e.getClass().getName());
      courses.list().forEach(course -> course.stop(e.getClass().getSimpleName()));
    }
  }

  private Replaying begin() throws InterruptedException {
    while (true) {
      requireOpen();
      try {
        return courses.begin(snapshots);
      } catch (SQLException e) {
        later(e);
      }
    }
  }

  private void pass(Replaying walk) throws InterruptedException {
    requireOpen();
    passes.acquire();
    try {
      long after = walk.reached().head().sequence();
      journal.read(room.id(), after, row -> take(walk, row));
      courses.flush();
    } catch (BrokenJournalException e) {
      throw e;
    } catch (JournalException e) {
      news.release();
      later(e);
    } finally {
      passes.release();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new CancellationException();
    }
  }

  private void take(Replaying walk, JournalRow row) {
    requireOpen();
    courses.take(walk, row, EVENTS_A_TRANSACTION);
  }

  private void later(Exception cause) throws InterruptedException {
    LOG.warn(
        "The projections of {} wait for the database: {}",
        room.id(),
        cause.getClass().getSimpleName());
    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
  }

  /** Ends between two events; an interrupt in a statement would break its connection. */
  @Override
  public void close() {
    listening.close();
    closed = true;
    news.release();
    try {
      if (!thread.join(CLOSING)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
