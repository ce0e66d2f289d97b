package org.najda.server.room;

import java.util.concurrent.atomic.AtomicBoolean;

/** Takes a room's snapshots beside its loop, one at a time. */
final class SnapshotTaker {
  // What a busy room remembers makes a snapshot dear: it may cost as much as so many events.
  private static final int COMMANDS_AN_EVENT = 4;

  private final Snapshots snapshots;
  private final long everyEvents;
  private final AtomicBoolean busy = new AtomicBoolean();
  private long last;

  /**
   * @param everyEvents how far the journal may run ahead of the last snapshot; farther where the
   *     state remembers many commands
   * @param last sequence of the last snapshot, 0 without one
   */
  SnapshotTaker(Snapshots snapshots, long everyEvents, long last) {
    this.snapshots = snapshots;
    this.everyEvents = everyEvents;
    this.last = last;
  }

  /** Takes one in the background when it is time. Called by the loop alone. */
  void consider(Snapshot committed) {
    long sequence = committed.head().sequence();
    if (sequence - last >= worthwhile(committed) && busy.compareAndSet(false, true)) {
      last = sequence;
      Thread.ofVirtual()
          .name("room-" + committed.room() + "-snapshot")
          .start(() -> save(committed));
    }
  }

  private long worthwhile(Snapshot committed) {
    int remembered = committed.state().head().commands().size();
    return Math.max(everyEvents, remembered / COMMANDS_AN_EVENT);
  }

  private void save(Snapshot committed) {
    try {
      snapshots.save(committed);
    } finally {
      busy.set(false);
    }
  }

  /** Takes one when the loop has ended, unless nothing was added since the last. */
  void takeLast(Snapshot committed) {
    if (committed.head().sequence() > last) {
      snapshots.save(committed);
    }
  }
}
