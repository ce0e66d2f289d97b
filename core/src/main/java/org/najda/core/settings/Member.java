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

  /**
   * @param day in the room's zone
   */
  public boolean worksOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }
}
