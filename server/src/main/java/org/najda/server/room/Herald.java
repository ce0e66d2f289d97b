package org.najda.server.room;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.najda.core.RoomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what was committed, then answers, in the order of the commits, on a thread of its own: the
 * loop stores the next group meanwhile.
 */
final class Herald implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Herald.class);
  private static final long CLOSING_SECONDS = 5;

  private final List<Consumer<Committed>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService thread;

  Herald(RoomId room) {
    thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("room-" + room + "-herald").factory());
  }

  Room.Listening listen(Consumer<Committed> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void tell(Committed committed) {
    if (!committed.events().isEmpty() && !listeners.isEmpty()) {
      thread.execute(() -> listeners.forEach(listener -> tell(listener, committed)));
    }
  }

  // One that fails must not keep the news from the others.
  private static void tell(Consumer<Committed> listener, Committed committed) {
    try {
      listener.accept(committed);
    } catch (RuntimeException e) {
      LOG.error("A listener failed at {}", committed.state().sequence(), e);
    }
  }

  void answer(List<Pending> group) {
    if (!group.isEmpty()) {
      thread.execute(() -> group.forEach(Pending::tell));
    }
  }

  void answer(List<Pending> group, Outcome.Unavailable why) {
    thread.execute(() -> group.forEach(one -> one.tell(why)));
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Listeners of the room did not come to an end.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
