package org.najda.server.room;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.najda.core.RoomId;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A room's one deciding thread. It takes what has queued up, has it decided and stored as a group,
 * publishes the state, tells and answers; with nothing to do it looks whether another writer has
 * been at the journal.
 */
final class RoomLoop implements Room, GroupCommit.Announcing, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RoomLoop.class);

  // Of more the rest is decided meanwhile; the commit itself is spread over enough rows by then.
  private static final int GROUP_AT_MOST = 256;

  // So many are worth being woken for while nothing can be stored yet.
  private static final int DECIDED_AHEAD = 32;

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
  private final Inbox inbox = new Inbox();
  private final Herald herald = new Herald();
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
    this.commits = new GroupCommit(writer, this, clock);
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
    } else if (!inbox.offer(pending)) {
      pending.tell(Outcome.Unavailable.BUSY);
    }
    return pending.answer();
  }

  @Override
  public Listening listen(Consumer<Committed> listener) {
    return herald.listen(listener);
  }

  private void run() {
    try (commits) {
      while (!closing) {
        turn();
      }
      commits.decide(inbox.takeAll());
      commits.finish();
    } catch (InterruptedException e) {
      LOG.warn("The room {} was interrupted.", id);
    } catch (RuntimeException e) {
      LOG.error("The room {} has stopped.", id, e);
    } finally {
      closing = true;
      Herald.answer(inbox.takeAll(), Outcome.Unavailable.CLOSING);
    }
  }

  private void turn() throws InterruptedException {
    awaitCommands();
    commits.decide(inbox.take(GROUP_AT_MOST - commits.size()));
    if (!commits.isBusy()) {
      lastGroup = commits.size();
      commits.store();
    }
  }

  private void awaitCommands() throws InterruptedException {
    long longest = wait(writer.working()).toNanos();
    if (commits.isStoring()) {
      boolean full = commits.size() == GROUP_AT_MOST;
      inbox.await(full ? Integer.MAX_VALUE : DECIDED_AHEAD, longest);
      return;
    }
    inbox.await(1, longest);
    int waiting = inbox.size();
    if (waiting == 0) {
      lookAtJournal();
    } else if (waiting < lastGroup) {
      // Whoever was answered in the last group is about to ask again: without this moment the
      // first of them would have a commit to himself, and the others would wait for it.
      inbox.await(lastGroup, LINGER_NANOS);
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

  private void lookAtJournal() {
    if (System.nanoTime() - journalSeenNanos > LOOK_AT_JOURNAL_NANOS) {
      journalSeenNanos = System.nanoTime();
      try {
        publish(writer.reload());
      } catch (JournalException e) {
        LOG.error("The journal of {} is out of reach: {}", id, e.getMessage());
      }
    }
  }

  @Override
  public void stored(List<Recorded> events, List<Pending> group) {
    publish(events);
    Herald.answer(group);
  }

  @Override
  public void failed(List<Pending> group) {
    LOG.error("The journal of {} is out of reach.", id);
    Herald.answer(group, Outcome.Unavailable.JOURNAL);
  }

  @Override
  public void storingEnded() {
    inbox.wake();
  }

  private void publish(List<Recorded> events) {
    if (!events.isEmpty()) {
      Snapshot committed = writer.committed();
      published = committed.state();
      herald.tell(new Committed(events, committed.state()));
      snapshots.consider(committed);
    }
  }

  /** Waits some seconds for a PostgreSQL that is coming back. */
  @Override
  public void reload() {
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
      snapshots.takeLast(writer.committed());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
