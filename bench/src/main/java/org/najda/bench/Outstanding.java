package org.najda.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.najda.server.room.Outcome;
import org.najda.server.room.Room;

/**
 * Keeps a number of commands under way in a room: each answer lets the next one go, at once and on
 * the thread that brings it, as a client does that never blocks.
 */
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
    long before = commands.answered();
    run(() -> System.nanoTime() < end);
    return Figures.perSecond(commands.answered() - before, System.nanoTime() - started);
  }

  /** So many commands. */
  void run(long count) {
    AtomicLong left = new AtomicLong(count);
    run(() -> left.getAndDecrement() > 0);
  }

  /** Returns when all are answered. */
  private void run(BooleanSupplier goingOn) {
    Clients clients = new Clients(goingOn);
    for (int client = 0; client < most; client++) {
      clients.next();
    }
    clients.ended.join();
  }

  /** All of them; {@link #ended} fails with the first wrong answer. */
  private final class Clients {
    private final BooleanSupplier goingOn;
    private final AtomicInteger active = new AtomicInteger(most);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    Clients(BooleanSupplier goingOn) {
      this.goingOn = goingOn;
    }

    void next() {
      if (!ended.isDone() && goingOn.getAsBoolean()) {
        room.submit(commands.next()).thenAccept(this::answered);
      } else if (active.decrementAndGet() == 0) {
        ended.complete(null);
      }
    }

    private void answered(Outcome outcome) {
      try {
        commands.require(outcome);
      } catch (WrongAnswer e) {
        ended.completeExceptionally(e);
      }
      next();
    }
  }
}
