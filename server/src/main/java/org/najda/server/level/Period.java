package org.najda.server.level;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Shift;

/** Which span of time is looked at; each ends now. */
enum Period {
  /** Since the room was last handed over, else since its shift began, else eight hours. */
  SHIFT(Duration.ofHours(1)),
  /** The last sixty minutes. */
  HOUR(Duration.ofMinutes(5)),
  /** Since midnight by the room's clocks. */
  TODAY(Duration.ofHours(1));

  private static final Duration USUAL_SHIFT = Duration.ofHours(8);

  private static final Duration LONGEST_SHIFT = Duration.ofHours(24);

  /** How long each step of the course is. */
  private final Duration step;

  Period(Duration step) {
    this.step = step;
  }

  Duration step() {
    return step;
  }

  /**
   * @param takenAt when the room was last taken over; null when it is not known
   */
  Instant start(Instant now, RoomSettings settings, @Nullable Instant takenAt) {
    ZoneId zone = settings.zone();
    return switch (this) {
      case SHIFT ->
          takenAt == null || takenAt.isBefore(now.minus(LONGEST_SHIFT))
              ? byTheClock(now, settings)
              : takenAt;
      case HOUR -> now.minus(Duration.ofHours(1));
      case TODAY -> now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    };
  }

  private static Instant byTheClock(Instant now, RoomSettings settings) {
    ZonedDateTime local = now.atZone(settings.zone());
    return settings.duty().shifts().stream()
        .filter(shift -> shift.contains(local.toLocalTime()))
        .map(shift -> begun(shift, local))
        .max(Comparator.naturalOrder())
        .orElse(now.minus(USUAL_SHIFT));
  }

  private static Instant begun(Shift shift, ZonedDateTime local) {
    boolean today = !local.toLocalTime().isBefore(shift.from());
    LocalDate day = today ? local.toLocalDate() : local.toLocalDate().minusDays(1);
    return day.atTime(shift.from()).atZone(local.getZone()).toInstant();
  }
}
