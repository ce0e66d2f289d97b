package org.najda.server.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.ResponsePlan.Hours;

/** Hours of the day as cells have them, such as {@code 22-6}. */
final class HoursOfDay {
  private static final Pattern HOURS = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

  private HoursOfDay() {}

  /** Null when empty or refused. */
  static @Nullable Hours read(Cells row, String column) {
    if (row.isEmpty(column)) {
      return null;
    }
    Matcher hours = HOURS.matcher(row.value(column));
    if (hours.matches()) {
      int from = Integer.parseInt(hours.group(1));
      int to = Integer.parseInt(hours.group(2));
      if (from <= 23 && to <= 24 && from != to) {
        return new Hours(from, to);
      }
    }
    row.refuse(column, Fault.of("wrong-hours").with("value", row.value(column)));
    return null;
  }

  static @Nullable String write(@Nullable Hours hours) {
    return hours == null ? null : hours.from() + "-" + hours.to();
  }
}
