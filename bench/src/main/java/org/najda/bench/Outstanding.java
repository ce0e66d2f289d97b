package org.najda.bench;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.najda.server.room.Outcome;
import org.najda.server.room.Room;

/** Keeps a number of commands under way in a room: each answer lets the next one go. */
final class Outstanding {
  private final Room room;
  private final BenchRoom commands;
  private final int most;

  Outstanding(Room room, BenchRoom commands, int most) {
    this.room = room;
    this.commands = commands;
    this.most = most;
  }

  /** For some seconds; gives answered commands a second. */
  long perSecond(int seconds) {
    long started = System.nanoTime();
    long end = started + TimeUnit.SECONDS.toNanos(seconds);
    long done = run(() -> System.nanoTime() < end);
    return Figures.perSecond(done, System.nanoTime() - started);
  }

  /** So many commands. */
  void run(long count) {
    long[] left = {count};
    run(() -> left[0]-- > 0);
  }

  private interface GoingOn {
    boolean is();
  }

  /** Returns when all are answered. */
  private long run(GoingOn goingOn) {
    Semaphore free = new Semaphore(most);
    AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
    long sent = 0;
    while (goingOn.is() && failed.get() == null) {
      free.acquireUninterruptibly();
      sent++;
      room.submit(commands.next()).thenAccept(outcome -> answered(outcome, free, failed));
    }
    free.acquireUninterruptibly(most);
    RuntimeException failure = failed.get();
    if (failure != null) {
      throw failure;
    }
    return sent;
  }

  private void answered(
      Outcome outcome, Semaphore free, AtomicReference<@Nullable RuntimeException> failed) {
    try {
      commands.require(outcome);
    } catch (WrongAnswer e) {
      failed.compareAndSet(null, e);
    } finally {
      free.release();
    }
  }
}
