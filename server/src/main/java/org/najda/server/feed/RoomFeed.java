package org.najda.server.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.najda.core.event.Recorded;
import org.najda.server.room.Committed;
import org.najda.server.room.Room;

/** The latest commits of one room. */
public final class RoomFeed implements AutoCloseable {
  /** How many events are kept. */
  static final int KEPT = 4_096;

  private static final int MOST_AT_ONCE = 256;

  private final Frame[] ring = new Frame[KEPT];
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final Room.Listening listening;
  private long oldest;
  private long newest;

  RoomFeed(Room room) {
    lock.lock();
    try {
      this.listening = room.listen(this::add);
      this.newest = room.published().sequence();
      this.oldest = newest + 1;
    } finally {
      lock.unlock();
    }
  }

  private void add(Committed committed) {
    lock.lock();
    try {
      for (Recorded recorded : committed.events()) {
        if (recorded.sequence() > newest) {
          newest = recorded.sequence();
          ring[(int) (newest % KEPT)] = new Frame(recorded, committed.state());
          oldest = Math.max(oldest, newest - KEPT + 1);
        }
      }
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The events after a sequence, at most 256 of them, as soon as there is one.
   *
   * @return empty list: none came in time; empty optional: the next one is no longer kept
   */
  public Optional<List<Frame>> await(long after, Duration longest) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = longest.toNanos();
      while (newest <= after && left > 0) {
        left = grown.awaitNanos(left);
      }
      return after + 1 < oldest ? Optional.empty() : Optional.of(framesAfter(after));
    } finally {
      lock.unlock();
    }
  }

  private List<Frame> framesAfter(long after) {
    List<Frame> frames = new ArrayList<>();
    long last = Math.min(newest, after + MOST_AT_ONCE);
    for (long sequence = after + 1; sequence <= last; sequence++) {
      frames.add(ring[(int) (sequence % KEPT)]);
    }
    return frames;
  }

  /** Whether the event after this one is no longer kept. */
  public boolean isBehind(long after) {
    lock.lock();
    try {
      return after + 1 < oldest;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the room has reached a sequence; gives up in silence after so long. */
  public void awaitSequence(long sequence, Duration longest) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = longest.toNanos();
      while (newest < sequence && left > 0) {
        left = grown.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    listening.close();
  }
}
