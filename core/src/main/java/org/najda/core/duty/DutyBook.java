package org.najda.core.duty;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.HandoverId;
import org.najda.core.PersonId;
import org.najda.core.duty.Handover.Signature;
import org.najda.core.duty.Handover.State;
import org.najda.core.sorted.SortedTree;

/**
 * Who answers for what in a room.
 *
 * @param lastNumber given to a hand-over so far, 0 before the first
 * @param latest null before the first
 * @param takenAt when the room was last taken over: the running shift began then; null before
 * @param passed who has a call in hand instead of whoever answered it
 * @param works which dispatch groups a person works; whoever is not in it works no group more than
 *     another
 * @param watches who looks at whose position, and since when
 */
public record DutyBook(
    long lastNumber,
    @Nullable Handover latest,
    @Nullable Instant takenAt,
    SortedTree<CallId, PersonId> passed,
    SortedTree<PersonId, SortedSet<String>> works,
    SortedTree<Watch, Instant> watches) {
  public static final DutyBook EMPTY =
      new DutyBook(0, null, null, SortedTree.empty(), SortedTree.empty(), SortedTree.empty());

  public HandoverId nextId() {
    return new HandoverId(lastNumber + 1);
  }

  /** The one that waits for its second signature. */
  public Optional<Handover> findOpen() {
    return Optional.ofNullable(latest).filter(Handover::isOpen);
  }

  public DutyBook given(Handover handover) {
    return new DutyBook(handover.id().number(), handover, takenAt, passed, works, watches);
  }

  public DutyBook overdue() {
    return latest == null
        ? this
        : new DutyBook(lastNumber, latest.overdue(), takenAt, passed, works, watches);
  }

  public DutyBook taken(Signature by) {
    return settled(State.TAKEN, by, by.at());
  }

  public DutyBook withdrawn(Signature by) {
    return settled(State.WITHDRAWN, by, takenAt);
  }

  private DutyBook settled(State as, Signature by, @Nullable Instant nowTakenAt) {
    Handover settled = latest == null ? null : latest.settled(as, by);
    return new DutyBook(lastNumber, settled, nowTakenAt, passed, works, watches);
  }

  public DutyBook passed(CallId call, PersonId to) {
    return new DutyBook(lastNumber, latest, takenAt, passed.put(call, to), works, watches);
  }

  /** Of a call that leaves the room. */
  public DutyBook without(CallId call) {
    return passed.containsKey(call)
        ? new DutyBook(lastNumber, latest, takenAt, passed.remove(call), works, watches)
        : this;
  }

  /** Codes of the groups that the person works, as they were chosen; empty for none. */
  public SortedSet<String> listGroupsOf(PersonId person) {
    return works.find(person).orElse(Collections.emptySortedSet());
  }

  /**
   * @param groups empty: no group more than another
   */
  public DutyBook works(PersonId person, SortedSet<String> groups) {
    SortedTree<PersonId, SortedSet<String>> now =
        groups.isEmpty() ? works.remove(person) : works.put(person, groups);
    return new DutyBook(lastNumber, latest, takenAt, passed, now, watches);
  }

  public DutyBook watched(Watch watch, Instant since) {
    return new DutyBook(lastNumber, latest, takenAt, passed, works, watches.put(watch, since));
  }

  public DutyBook unwatched(Watch watch) {
    return new DutyBook(lastNumber, latest, takenAt, passed, works, watches.remove(watch));
  }
}
