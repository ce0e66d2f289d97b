package org.najda.core.duty;

import java.time.Instant;
import java.util.Optional;
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
 */
public record DutyBook(
    long lastNumber,
    @Nullable Handover latest,
    @Nullable Instant takenAt,
    SortedTree<CallId, PersonId> passed) {
  public static final DutyBook EMPTY = new DutyBook(0, null, null, SortedTree.empty());

  public HandoverId nextId() {
    return new HandoverId(lastNumber + 1);
  }

  /** The one that waits for its second signature. */
  public Optional<Handover> findOpen() {
    return Optional.ofNullable(latest).filter(Handover::isOpen);
  }

  public DutyBook given(Handover handover) {
    return new DutyBook(handover.id().number(), handover, takenAt, passed);
  }

  public DutyBook overdue() {
    return latest == null ? this : new DutyBook(lastNumber, latest.overdue(), takenAt, passed);
  }

  public DutyBook taken(Signature by) {
    return settled(State.TAKEN, by, by.at());
  }

  public DutyBook withdrawn(Signature by) {
    return settled(State.WITHDRAWN, by, takenAt);
  }

  private DutyBook settled(State as, Signature by, @Nullable Instant nowTakenAt) {
    Handover settled = latest == null ? null : latest.settled(as, by);
    return new DutyBook(lastNumber, settled, nowTakenAt, passed);
  }

  public DutyBook passed(CallId call, PersonId to) {
    return new DutyBook(lastNumber, latest, takenAt, passed.put(call, to));
  }

  /** Of a call that leaves the room. */
  public DutyBook without(CallId call) {
    return passed.containsKey(call)
        ? new DutyBook(lastNumber, latest, takenAt, passed.remove(call))
        : this;
  }
}
