package org.najda.server.level;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Which span of time is looked at; each ends now. */
enum Period {
  /** Since the room was last handed over; eight hours where that is not known. */
  SHIFT(Duration.ofHours(1)),
  /** The last sixty minutes. */
  HOUR(Duration.ofMinutes(5)),
  /** Since midnight by the room's clocks. */
  TODAY(Duration.ofHours(1));

  private static final Duration USUAL_SHIFT = Duration.ofHours(8);

  /** How long each step of the course is. */
  private final Duration step;

  Period(Duration step) {
    this.step = step;
  }

  Duration step() {
    return step;
  }

  Instant start(Instant now, ZoneId zone) {
    return switch (this) {
      case SHIFT -> now.minus(USUAL_SHIFT);
      case HOUR -> now.minus(Duration.ofHours(1));
      case TODAY -> now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    };
  }
}
