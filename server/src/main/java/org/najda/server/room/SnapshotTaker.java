package org.najda.server.room;

import java.util.concurrent.atomic.AtomicBoolean;

/** Takes a room's snapshots beside its loop, one at a time. */
final class SnapshotTaker {
  private final Snapshots snapshots;
  private final long everyEvents;
  private final AtomicBoolean busy = new AtomicBoolean();
  private long last;

  /**
   * @param everyEvents how far the journal may run ahead of the last snapshot
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
    if (sequence - last >= everyEvents && busy.compareAndSet(false, true)) {
      last = sequence;
      Thread.ofVirtual()
          .name("room-" + committed.room() + "-snapshot")
          .start(() -> save(committed));
    }
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
