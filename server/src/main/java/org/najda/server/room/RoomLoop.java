package org.najda.server.room;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.najda.core.RoomId;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A room's one writing thread. It takes what has queued up, has it decided and stored as a group,
 * publishes the state, tells and answers; with nothing to do it looks whether another writer has
 * been at the journal.
 */
final class RoomLoop implements Room, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RoomLoop.class);
  private static final int QUEUED_AT_MOST = 4_096;
  private static final int GROUP_AT_MOST = 512;
  private static final long LINGER_NANOS = TimeUnit.MICROSECONDS.toNanos(100);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(100);
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
  private static final long LOOK_AT_JOURNAL_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long RELOAD_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long RELOAD_PAUSE_MILLIS = 100;
  private static final Duration CLOSING = Duration.ofSeconds(6);

  private final RoomId id;
  private final RoomWriter writer;
  private final GroupCommit commits;
  private final SnapshotTaker snapshots;
  private final InstantSource clock;
  private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(QUEUED_AT_MOST);
  private final Herald herald;
  private final Thread thread;
  private volatile RoomState published;
  private volatile boolean closing;
  private long journalSeenNanos;
  private int lastGroup;

  RoomLoop(RoomWriter writer, SnapshotTaker snapshots, InstantSource clock) {
    this.id = writer.committed().room();
    this.writer = writer;
    this.snapshots = snapshots;
    this.clock = clock;
    this.published = writer.committed().state();
    this.commits = new GroupCommit(writer, this::reload, clock);
    this.herald = new Herald(id);
    this.thread = Thread.ofPlatform().name("room-" + id).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  @Override
  public RoomId id() {
    return id;
  }

  @Override
  public RoomState published() {
    return published;
  }

  @Override
  public CompletableFuture<Outcome> submit(Submission submission) {
    Pending pending = new Pending(submission);
    if (closing) {
      pending.tell(Outcome.Unavailable.CLOSING);
    } else if (!queue.offer(pending)) {
      pending.tell(Outcome.Unavailable.BUSY);
    }
    return pending.answer();
  }

  @Override
  public Listening listen(Consumer<Committed> listener) {
    return herald.listen(listener);
  }

  private void run() {
    try {
      while (!closing) {
        handle(take());
      }
      handle(drained());
    } catch (InterruptedException e) {
      LOG.warn("The room {} was interrupted.", id);
    } catch (RuntimeException e) {
      LOG.error("The room {} has stopped.", id, e);
    } finally {
      closing = true;
      herald.answer(drained(), Outcome.Unavailable.CLOSING);
    }
  }

  private List<Pending> take() throws InterruptedException {
    Pending first = queue.poll(wait(writer.working()).toMillis(), TimeUnit.MILLISECONDS);
    List<Pending> group = new ArrayList<>();
    if (first != null) {
      group.add(first);
      queue.drainTo(group, GROUP_AT_MOST - 1);
      awaitTheOthers(group);
    }
    lastGroup = group.size();
    return group;
  }

  // Whoever was answered in the last group is about to ask again: without this moment the first of
  // them would have a commit to himself, and the others would wait for it.
  private void awaitTheOthers(List<Pending> group) {
    if (group.size() < lastGroup) {
      LockSupport.parkNanos(LINGER_NANOS);
      queue.drainTo(group, GROUP_AT_MOST - group.size());
    }
  }

  private Duration wait(RoomState state) {
    Duration due =
        state.nextDue().map(next -> Duration.between(clock.instant(), next)).orElse(LONGEST_WAIT);
    // One long overdue is one that could not be fired; it is tried again without haste.
    if (due.compareTo(LONGEST_WAIT) > 0 || due.compareTo(LONGEST_WAIT.negated()) < 0) {
      return LONGEST_WAIT;
    }
    return due.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : due;
  }

  private List<Pending> drained() {
    List<Pending> rest = new ArrayList<>();
    queue.drainTo(rest);
    return rest;
  }

  private void handle(List<Pending> group) {
    try {
      if (group.isEmpty() && System.nanoTime() - journalSeenNanos > LOOK_AT_JOURNAL_NANOS) {
        publish(writer.reload());
        journalSeenNanos = System.nanoTime();
      }
      publish(commits.run(group));
      herald.answer(group);
    } catch (JournalException e) {
      journalSeenNanos = System.nanoTime();
      LOG.error("The journal of {} is out of reach: {}", id, e.getMessage());
      herald.answer(group, Outcome.Unavailable.JOURNAL);
    }
  }

  private void publish(List<Recorded> events) {
    if (!events.isEmpty()) {
      Snapshot committed = writer.committed();
      published = committed.state();
      herald.tell(new Committed(events, committed.state()));
      snapshots.consider(committed);
    }
  }

  /** Reads the journal's tail, waiting some seconds for a PostgreSQL that is coming back. */
  private void reload() {
    long started = System.nanoTime();
    while (true) {
      try {
        publish(writer.reload());
        return;
      } catch (JournalException e) {
        if (closing || System.nanoTime() - started > RELOAD_NANOS) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(JournalException cause) {
    try {
      Thread.sleep(RELOAD_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cause;
    }
  }

  /** Takes no more; does not wait for the end. */
  void askToEnd() {
    closing = true;
  }

  /** Answers what has queued up, keeps a snapshot and ends. */
  @Override
  public void close() {
    askToEnd();
    try {
      if (!thread.join(CLOSING)) {
        LOG.warn("The room {} did not come to an end; its journal is whole all the same.", id);
        thread.interrupt();
      }
      herald.close();
      snapshots.takeLast(writer.committed());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
