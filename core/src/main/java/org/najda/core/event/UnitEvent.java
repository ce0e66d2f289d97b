package org.najda.core.event;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.Commitment;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.unit.Panic;

/**
 * What happens to units themselves.
 *
 * <p>What a crew says may have happened before it was told: {@code happenedAt} or {@code since}
 * says when, {@code doubtful} whether the clock that gave that time is not to be relied on.
 */
public sealed interface UnitEvent extends Event {
  UnitId unit();

  /**
   * Also ends whatever status of the room's own it was in.
   *
   * @param happenedAt null: when it was told
   */
  record AvailabilityChanged(
      UnitId unit, Availability availability, @Nullable Instant happenedAt, boolean doubtful)
      implements UnitEvent {}

  /**
   * A crew is on duty; one that was aboard before is not any more.
   *
   * @param happenedAt null: when it was told
   */
  record UnitLoggedOn(
      UnitId unit,
      SortedSet<PersonId> crew,
      @Nullable String vehicle,
      @Nullable String shift,
      @Nullable Instant happenedAt,
      boolean doubtful)
      implements UnitEvent {
    public UnitLoggedOn {
      crew = Collections.unmodifiableSortedSet(new TreeSet<>(crew));
    }
  }

  /**
   * @param happenedAt null: when it was told
   */
  record UnitLoggedOff(UnitId unit, @Nullable Instant happenedAt, boolean doubtful)
      implements UnitEvent {}

  /**
   * A unit says what it is doing, in the room's own words.
   *
   * @param status code of the room's status; null: it is in none any more
   * @param availability that this status means
   * @param since when it was so
   * @param warnAt when it will have lasted too long; null: never
   */
  record UnitStatusSet(
      UnitId unit,
      @Nullable String status,
      Availability availability,
      Instant since,
      @Nullable Instant warnAt,
      boolean doubtful)
      implements UnitEvent {}

  /**
   * A unit is in its status for too long.
   *
   * @param times how often that was found, from 1
   * @param nextAt when it is told again; null: no more
   */
  record StatusOverstayed(UnitId unit, String status, int times, @Nullable Instant nextAt)
      implements UnitEvent {}

  /**
   * A crew is in danger.
   *
   * @param happenedAt when it was so, which may be before it was told
   * @param last where the unit was last known to be
   */
  record PanicRaised(
      UnitId unit, Instant happenedAt, Panic.@Nullable LastSeen last, boolean doubtful)
      implements UnitEvent {}

  record PanicEnded(UnitId unit, Panic.End end, @Nullable Commitment remark) implements UnitEvent {}
}
