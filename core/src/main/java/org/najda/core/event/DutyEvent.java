package org.najda.core.event;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.Commitment;
import org.najda.core.HandoverId;
import org.najda.core.PersonId;

/** What happens about who answers for the room and its work. */
public sealed interface DutyEvent extends Event {
  /**
   * @param sheetSequence of the state that the sheet shows
   * @param sheetHash SHA-256 of the sheet, which lies outside the chain for a configured time
   * @param signBy when it is told that nobody has taken it
   */
  record HandoverGiven(
      HandoverId handover,
      long sheetSequence,
      String sheetHash,
      @Nullable Commitment remarks,
      Instant signBy)
      implements DutyEvent {}

  record HandoverTaken(HandoverId handover, @Nullable Commitment remarks) implements DutyEvent {}

  record HandoverWithdrawn(HandoverId handover) implements DutyEvent {}

  /** Nobody has signed in time. */
  record HandoverOverdue(HandoverId handover) implements DutyEvent {}

  /** The calls were in one's hands and are now in the other's. */
  record WorkPassed(PersonId from, PersonId to, List<CallId> calls) implements DutyEvent {
    public WorkPassed {
      calls = List.copyOf(calls);
    }
  }

  /** From now on the person works these groups' incidents; none: everybody's. */
  record GroupsChosen(PersonId person, SortedSet<String> groups) implements DutyEvent {
    public GroupsChosen {
      groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
    }
  }

  /** Whoever did this began to look at what the person's position shows. */
  record PositionWatched(PersonId person) implements DutyEvent {}

  /** That person's position is no longer looked at by this one. */
  record WatchingEnded(PersonId by, PersonId person) implements DutyEvent {}

  /**
   * Somebody from outside gave the room a supervisor; the settings before it in the journal say so.
   *
   * @param version of those settings
   */
  record SupervisorAppointed(long version, PersonId person, Commitment reason)
      implements DutyEvent {}
}
