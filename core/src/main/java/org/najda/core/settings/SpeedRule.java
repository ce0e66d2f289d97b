package org.najda.core.settings;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.ResponsePlan.Hours;

/**
 * How fast roads are at some hours, against what the map says. A condition left out always holds.
 *
 * @param days on which the hours begin, by the room's clock; empty: every day
 * @param hours null: all day
 * @param kinds of units it is for; empty: whoever drives, for whoever walks gets past
 * @param fromKmh the least usual speed of its roads in kilometres an hour, by the units' own rules
 *     of the road; null: all roads
 * @param speedPercent of the usual speed
 */
public record SpeedRule(
    String code,
    SortedSet<DayOfWeek> days,
    @Nullable Hours hours,
    SortedSet<UnitKind> kinds,
    @Nullable Integer fromKmh,
    int speedPercent) {
  /** Slower is closed, which is said otherwise. */
  public static final int SLOWEST_PERCENT = 5;

  public static final int FASTEST_PERCENT = 200;

  public SpeedRule {
    days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
    kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    if (speedPercent < SLOWEST_PERCENT || speedPercent > FASTEST_PERCENT) {
      throw new IllegalArgumentException(
          "Roads (%s) are driven at %d to %d %% of their speed, not at %d %%."
              .formatted(code, SLOWEST_PERCENT, FASTEST_PERCENT, speedPercent));
    }
    if (fromKmh != null && fromKmh < 1) {
      throw new IllegalArgumentException(
          "The speed of roads (%s) starts at 1 km/h.".formatted(code));
    }
  }

  /** Whether it is one of its hours. */
  public boolean holdsAt(LocalDateTime roomTime) {
    if (hours != null && !hours.contains(roomTime.getHour())) {
      return false;
    }
    boolean begunYesterday = hours != null && hours.from() > roomTime.getHour();
    return days.isEmpty()
        || days.contains(
            begunYesterday ? roomTime.getDayOfWeek().minus(1) : roomTime.getDayOfWeek());
  }

  /** Whether it is for such units. */
  public boolean isFor(UnitKind kind) {
    return kinds.isEmpty() ? kind != UnitKind.FOOT : kinds.contains(kind);
  }
}
