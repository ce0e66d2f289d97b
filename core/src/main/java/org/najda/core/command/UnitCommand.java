package org.najda.core.command;

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
 * What can be asked about a unit itself.
 *
 * <p>What a crew says may have happened before it could be told: {@code happenedAt} or {@code
 * since} says when, {@code doubtful} whether the clock that gave that time is not to be relied on.
 */
public sealed interface UnitCommand extends Command {
  UnitId unit();

  /**
   * @param happenedAt null: now
   */
  record SetAvailability(
      UnitId unit, Availability availability, @Nullable Instant happenedAt, boolean doubtful)
      implements UnitCommand {
    public SetAvailability(UnitId unit, Availability availability) {
      this(unit, availability, null, false);
    }
  }

  /**
   * A crew goes on duty with the unit, or is another from now on.
   *
   * @param crew service numbers or sign-in names, at least one
   * @param vehicle code of one of the room's vehicles
   * @param shift code of one of the room's shifts
   * @param happenedAt null: now
   */
  record LogOnUnit(
      UnitId unit,
      SortedSet<PersonId> crew,
      @Nullable String vehicle,
      @Nullable String shift,
      @Nullable Instant happenedAt,
      boolean doubtful)
      implements UnitCommand {
    public LogOnUnit {
      crew = Collections.unmodifiableSortedSet(new TreeSet<>(crew));
      if (crew.isEmpty()) {
        throw new IllegalArgumentException("A crew has at least one member.");
      }
    }

    public LogOnUnit(
        UnitId unit, SortedSet<PersonId> crew, @Nullable String vehicle, @Nullable String shift) {
      this(unit, crew, vehicle, shift, null, false);
    }
  }

  /**
   * @param happenedAt null: now
   */
  record LogOffUnit(UnitId unit, @Nullable Instant happenedAt, boolean doubtful)
      implements UnitCommand {
    public LogOffUnit(UnitId unit) {
      this(unit, null, false);
    }
  }

  /**
   * A unit says what it is doing.
   *
   * @param status code of one of the room's statuses
   * @param since when it was so, which may be before it was told
   */
  record SetStatus(UnitId unit, String status, Instant since, boolean doubtful)
      implements UnitCommand {
    public SetStatus(UnitId unit, String status, Instant since) {
      this(unit, status, since, false);
    }
  }

  /**
   * A crew is in danger.
   *
   * @param last where the unit was last known to be; found by the server
   */
  record RaisePanic(
      UnitId unit, Instant happenedAt, Panic.@Nullable LastSeen last, boolean doubtful)
      implements UnitCommand {
    public RaisePanic(UnitId unit, Instant happenedAt, Panic.@Nullable LastSeen last) {
      this(unit, happenedAt, last, false);
    }
  }

  record EndPanic(UnitId unit, Panic.End end, @Nullable Commitment remark) implements UnitCommand {}
}
