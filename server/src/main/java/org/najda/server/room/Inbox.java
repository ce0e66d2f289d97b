package org.najda.server.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for a room's one thread. That thread says how much is worth being woken for: a wake-up
 * costs as much as deciding dozens of commands.
 */
final class Inbox {
  private static final int MOST = 4_096;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition enough = lock.newCondition();
  private final Queue<Pending> waiting = new ArrayDeque<>();
  private int wanted = Integer.MAX_VALUE;
  private boolean woken;

  /** Puts a command behind the others; says no when too many wait already. */
  boolean offer(Pending pending) {
    lock.lock();
    try {
      if (waiting.size() == MOST) {
        return false;
      }
      waiting.add(pending);
      if (waiting.size() >= wanted) {
        enough.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the wait that is on, or the next one. */
  void wake() {
    lock.lock();
    try {
      woken = true;
      enough.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Returns when so many commands wait, when woken, or when the time is over. */
  void await(int count, long longestNanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      wanted = count;
      long left = longestNanos;
      while (waiting.size() < count && !woken && left > 0) {
        left = enough.awaitNanos(left);
      }
      wanted = Integer.MAX_VALUE;
      woken = false;
    } finally {
      lock.unlock();
    }
  }

  /** How many commands wait. */
  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Takes those that have waited longest. */
  List<Pending> take(int most) {
    List<Pending> taken = new ArrayList<>();
    lock.lock();
    try {
      while (taken.size() < most && !waiting.isEmpty()) {
        taken.add(waiting.remove());
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Takes all. */
  List<Pending> takeAll() {
    return take(MOST);
  }
}
