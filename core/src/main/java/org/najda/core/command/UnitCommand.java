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

/** What can be asked about a unit itself. */
public sealed interface UnitCommand extends Command {
  UnitId unit();

  record SetAvailability(UnitId unit, Availability availability) implements UnitCommand {}

  /**
   * A crew goes on duty with the unit, or is another from now on.
   *
   * @param crew service numbers or sign-in names, at least one
   * @param vehicle code of one of the room's vehicles
   * @param shift code of one of the room's shifts
   */
  record LogOnUnit(
      UnitId unit, SortedSet<PersonId> crew, @Nullable String vehicle, @Nullable String shift)
      implements UnitCommand {
    public LogOnUnit {
      crew = Collections.unmodifiableSortedSet(new TreeSet<>(crew));
      if (crew.isEmpty()) {
        throw new IllegalArgumentException("A crew has at least one member.");
      }
    }
  }

  record LogOffUnit(UnitId unit) implements UnitCommand {}

  /**
   * A unit says what it is doing.
   *
   * @param status code of one of the room's statuses
   * @param since when it was so, which may be before it was told
   */
  record SetStatus(UnitId unit, String status, Instant since) implements UnitCommand {}

  /**
   * A crew is in danger.
   *
   * @param last where the unit was last known to be; found by the server
   */
  record RaisePanic(UnitId unit, Instant happenedAt, Panic.@Nullable LastSeen last)
      implements UnitCommand {}

  record EndPanic(UnitId unit, Panic.End end, @Nullable Commitment remark) implements UnitCommand {}
}
