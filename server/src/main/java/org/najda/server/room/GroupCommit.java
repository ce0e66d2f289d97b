package org.najda.server.room;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.event.Recorded;
import org.najda.server.journal.Batch;
import org.najda.server.journal.JournalConflictException;
import org.najda.server.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides commands and stores them in groups, whatever happens to the journal meanwhile: when a
 * commit fails or nobody knows whether it has, the journal's tail is read again and all that was
 * decided since the last good commit is decided anew. What was stored then comes back as done, what
 * was not is tried once more.
 *
 * <p>While a large group is being stored, the next is decided behind it. It rests on what is not
 * durable yet: it is stored, told and answered only after that, and shares its fate when it fails.
 */
final class GroupCommit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int ATTEMPTS = 4;

  // A smaller group is stored faster than another thread is woken for it.
  private static final int LARGE = 64;

  private final RoomWriter writer;
  private final Announcing to;
  private final InstantSource clock;
  private final ExecutorService beside;
  private List<Pending> decided = new ArrayList<>();
  private @Nullable Storing storing;
  private boolean reloadFirst;

  /** What becomes of groups, on the thread that decides. */
  interface Announcing {
    /** Durable now. The group's outcomes may be told. */
    void stored(List<Recorded> events, List<Pending> group);

    /** The journal stays out of reach; nothing is known of the group. */
    void failed(List<Pending> group);

    /**
     * Takes what the journal holds behind the committed state; tells it as committed.
     *
     * @throws JournalException when the journal cannot be read for some time
     */
    void reload();

    /** The group that was being stored beside has come to its end. Called on any thread. */
    void storingEnded();
  }

  /** On its way into the journal; the outcome is null when it got there. */
  private record Storing(
      List<Pending> group, CompletableFuture<@Nullable JournalException> outcome) {}

  GroupCommit(RoomWriter writer, Announcing to, InstantSource clock) {
    this.writer = writer;
    this.to = to;
    this.clock = clock;
    RoomId room = writer.committed().room();
    this.beside =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("room-" + room + "-storing").factory());
  }

  /** Whether a group is under way that {@link #store} has not told of yet. */
  boolean isStoring() {
    return storing != null;
  }

  /** Whether {@link #store} would have to wait. */
  boolean isBusy() {
    return storing != null && !storing.outcome().isDone();
  }

  /** How many commands the next group has. */
  int size() {
    return decided.size();
  }

  /** Adds commands to the next group. */
  void decide(List<Pending> commands) {
    decided.addAll(commands);
    if (!reloadFirst) {
      try {
        decide(commands, false);
      } catch (JournalException e) {
        goneWrong(e);
      }
    }
  }

  /** Waits for the group being stored, then stores the next: a large one beside. */
  void store() {
    Storing before = storing;
    List<Pending> group = decided;
    storing = null;
    decided = new ArrayList<>();
    JournalException failure = before == null ? null : before.outcome().join();
    if (before != null && failure != null) {
      goneWrong(failure);
      before.group().addAll(group);
      storeHere(before.group(), failure);
      return;
    }
    List<Recorded> events = before == null ? List.of() : writer.stored();
    boolean large = !reloadFirst && writer.stagedEvents() >= LARGE;
    if (large) {
      storeBeside(group);
    }
    if (before != null) {
      to.stored(events, before.group());
    }
    if (!large) {
      storeHere(group, null);
    }
  }

  /** Stores all that was decided; returns when it is told. */
  void finish() {
    store();
    if (storing != null) {
      store();
    }
  }

  private void storeBeside(List<Pending> group) {
    Batch batch = writer.seal();
    storing = new Storing(group, CompletableFuture.supplyAsync(() -> append(batch), beside));
    storing.outcome().thenRun(to::storingEnded);
  }

  private @Nullable JournalException append(Batch batch) {
    try {
      writer.append(batch);
      return null;
    } catch (JournalException e) {
      return e;
    }
  }

  private void storeHere(List<Pending> group, @Nullable JournalException before) {
    JournalException failure = before;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        if (reloadFirst) {
          to.reload();
          reloadFirst = false;
          decide(group, failure instanceof JournalConflictException);
        }
        to.stored(writer.commit(), group);
        return;
      } catch (JournalException e) {
        goneWrong(e);
        failure = e;
      }
    }
    to.failed(group);
  }

  private void goneWrong(JournalException e) {
    LOG.warn("A commit went wrong, the journal must be read again: {}", e.getMessage());
    reloadFirst = true;
  }

  private void decide(List<Pending> group, boolean conflict) {
    for (Pending one : group) {
      Optional<Outcome> known = conflict ? writer.recall(one.submission()) : Optional.empty();
      one.decided(known.orElseGet(() -> decide(one.submission())));
    }
    // After the group: what was asked in time is not overtaken by the clock.
    TimerSubmissions.due(writer.working(), clock.instant()).forEach(this::decide);
  }

  // A fault in one command must not end the room for all.
  private Outcome decide(Submission submission) {
    try {
      return writer.decide(submission, clock.instant());
    } catch (JournalException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("A command led to a fault: {}", submission.key().id(), e);
      return Outcome.Unavailable.FAULT;
    }
  }

  @Override
  public void close() {
    beside.close();
  }
}
