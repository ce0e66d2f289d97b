package org.najda.server.room;

import java.time.InstantSource;
import java.util.List;
import org.najda.core.event.Recorded;
import org.najda.server.journal.JournalConflictException;
import org.najda.server.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides a group of commands and stores it, whatever happens to the journal meanwhile: when a
 * commit fails or nobody knows whether it has, the journal's tail is read again and the group is
 * decided anew. What was stored then comes back as done, what was not is tried once more.
 */
final class GroupCommit {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int ATTEMPTS = 4;

  private final RoomWriter writer;
  private final Tail tail;
  private final InstantSource clock;
  private boolean reloadFirst;

  /** Takes what the journal holds behind the committed state; tells it as committed. */
  interface Tail {
    /**
     * @throws JournalException when the journal cannot be read for some time
     */
    void reload();
  }

  GroupCommit(RoomWriter writer, Tail tail, InstantSource clock) {
    this.writer = writer;
    this.tail = tail;
    this.clock = clock;
  }

  /**
   * Decides and stores; afterwards each of the group knows its outcome.
   *
   * @throws JournalException when the journal stays out of reach; nothing is known of the group
   */
  List<Recorded> run(List<Pending> group) {
    boolean conflict = false;
    for (int attempt = 1; ; attempt++) {
      try {
        if (reloadFirst) {
          tail.reload();
          reloadFirst = false;
        }
        decide(group, conflict);
        return writer.commit();
      } catch (JournalException e) {
        reloadFirst = true;
        conflict = e instanceof JournalConflictException;
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LOG.warn("A commit went wrong, reading the journal again: {}", e.getMessage());
      }
    }
  }

  private void decide(List<Pending> group, boolean conflict) {
    for (Pending one : group) {
      Outcome known = conflict ? writer.recall(one.submission()) : null;
      one.decided(known != null ? known : decide(one.submission()));
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
}
