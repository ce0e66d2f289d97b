package org.najda.core.alarm;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.AlarmId;
import org.najda.core.PersonId;
import org.najda.core.legaltime.LegalTime;
import org.najda.core.sorted.SortedTree;

/**
 * The room's alarms. One that is acknowledged and whose cause has ended is not among them any more.
 *
 * @param lastNumber given to an alarm so far, 0 before the first
 * @param legalTimes by number, those that an alarm tells of
 */
public record AlarmBook(
    long lastNumber,
    SortedTree<AlarmId, Alarm> byId,
    SortedTree<AlarmCause, AlarmId> byCause,
    SortedTree<Long, LegalTime> legalTimes) {
  public static final AlarmBook EMPTY =
      new AlarmBook(0, SortedTree.empty(), SortedTree.empty(), SortedTree.empty());

  public AlarmId nextId() {
    return new AlarmId(lastNumber + 1);
  }

  public Optional<Alarm> find(AlarmCause cause) {
    return byCause.find(cause).map(byId::get);
  }

  /** Raised for the first time, or once more. */
  public AlarmBook raised(
      AlarmId id, AlarmCause cause, Instant at, int level, @Nullable PersonId owner) {
    return with(
        byId.find(id)
            .map(alarm -> alarm.again(at, level, owner))
            .orElseGet(() -> Alarm.raised(id, cause, at, level, owner)));
  }

  public AlarmBook acknowledged(AlarmId id, PersonId by, Instant at) {
    return withOrWithout(byId.get(id).acknowledged(by, at));
  }

  public AlarmBook ended(AlarmId id, Instant at) {
    return withOrWithout(byId.get(id).ended(at));
  }

  private AlarmBook withOrWithout(Alarm alarm) {
    return alarm.isSettled() ? without(alarm.id()) : with(alarm);
  }

  public AlarmBook with(Alarm alarm) {
    return new AlarmBook(
        Math.max(lastNumber, alarm.id().number()),
        byId.put(alarm.id(), alarm),
        byCause.put(alarm.cause(), alarm.id()),
        legalTimes);
  }

  /** Knows what an alarm will tell of. */
  public AlarmBook with(LegalTime time) {
    return new AlarmBook(lastNumber, byId, byCause, legalTimes.put(time.number(), time));
  }

  /** What an alarm of a legal time tells of; empty for any other. */
  public Optional<LegalTime> findLegalTime(Alarm alarm) {
    Long number = alarm.cause().about().number();
    return alarm.cause().kind() == AlarmKind.LEGAL_TIME && number != null
        ? legalTimes.find(number)
        : Optional.empty();
  }

  public AlarmBook without(AlarmId id) {
    Alarm alarm = byId.get(id);
    return new AlarmBook(
        lastNumber,
        byId.remove(id),
        byCause.remove(alarm.cause()),
        findLegalTime(alarm).map(time -> legalTimes.remove(time.number())).orElse(legalTimes));
  }
}
