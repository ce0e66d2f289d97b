package org.najda.core.settings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.UnitId;

/**
 * Who may work in the room, and as what.
 *
 * @param unit the unit whose mission a patrol may see and report on
 * @param until last day, in the room's zone; null: no end known
 */
public record Member(
    PersonId person, SortedSet<Role> roles, @Nullable UnitId unit, @Nullable LocalDate until) {
  public Member {
    roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
  }

  /** The same as a supervisor too; one who works no longer comes back without an end. */
  public Member appointed(LocalDate day) {
    SortedSet<Role> more = new TreeSet<>(roles);
    more.add(Role.SUPERVISOR);
    return new Member(person, more, unit, worksOn(day) ? until : null);
  }

  /** Whether he answers for the room on the day, in the room's zone. */
  public boolean supervisesOn(LocalDate day) {
    return worksOn(day) && roles.contains(Role.SUPERVISOR);
  }

  /**
   * @param day in the room's zone
   */
  public boolean worksOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }
}
