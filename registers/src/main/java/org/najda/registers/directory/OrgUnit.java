package org.najda.registers.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Label;

/**
 * A part of the service: a prefecture, a district, a station.
 *
 * @param parent the unit that it belongs to; null for the top
 * @param kind of unit, a word of the institution's own
 * @param zone the calendar of the place; null where it is that of the parent
 * @param room the command room to which its unanswered deadlines rise; null where it is that of the
 *     parent
 * @param to the last day; null while it stands
 */
public record OrgUnit(
    String key,
    @Nullable String parent,
    Label label,
    String kind,
    @Nullable ZoneId zone,
    @Nullable String room,
    LocalDate from,
    @Nullable LocalDate to) {

  /** One whose room is that of its parent. */
  public OrgUnit(
      String key,
      @Nullable String parent,
      Label label,
      String kind,
      @Nullable ZoneId zone,
      LocalDate from,
      @Nullable LocalDate to) {
    this(key, parent, label, kind, zone, null, from, to);
  }

  boolean standsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
