package org.najda.server.position;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;

/** What makes a reported position one to keep; asks neither clock nor database. */
final class PositionCheck {
  /** How far a device's clock may run ahead. */
  static final Duration AHEAD = Duration.ofSeconds(60);

  /** A device that comes out of a dead spot may send what it kept for a day. */
  static final Duration LATE = Duration.ofHours(24);

  /** Wider than this tells no road from another. */
  static final double WORST_ACCURACY_METERS = 1000;

  /** 360 km/h. */
  static final double FASTEST_METERS_PER_SECOND = 100;

  private PositionCheck() {}

  /** The first thing wrong with it; empty when it can be kept. */
  static Optional<PositionFault> fault(PositionReport report, Instant now) {
    if (!inRange(report)) {
      return Optional.of(PositionFault.OUT_OF_RANGE);
    }
    if (report.lat() == 0 && report.lon() == 0) {
      return Optional.of(PositionFault.NO_FIX);
    }
    if (report.at().isAfter(now.plus(AHEAD))) {
      return Optional.of(PositionFault.IN_THE_FUTURE);
    }
    if (report.at().isBefore(now.minus(LATE))) {
      return Optional.of(PositionFault.TOO_OLD);
    }
    if (report.accuracy() != null && report.accuracy() > WORST_ACCURACY_METERS) {
      return Optional.of(PositionFault.INACCURATE);
    }
    return Optional.empty();
  }

  /** A report without fault, as it is kept. */
  static Position position(UnitId unit, PositionReport report) {
    return new Position(
        unit,
        report.at().truncatedTo(ChronoUnit.MICROS),
        GeoPoint.ofDegrees(report.lat(), report.lon()),
        single(report.speed()),
        single(report.heading()),
        single(report.accuracy()));
  }

  // Written so that NaN fails each comparison.
  private static boolean inRange(PositionReport report) {
    return Math.abs(report.lat()) <= 90
        && Math.abs(report.lon()) <= 180
        && within(report.speed(), FASTEST_METERS_PER_SECOND)
        && within(report.heading(), 360)
        && within(report.accuracy(), Double.MAX_VALUE);
  }

  private static boolean within(@Nullable Double value, double most) {
    return value == null || (value >= 0 && value <= most);
  }

  private static @Nullable Float single(@Nullable Double value) {
    return value == null ? null : value.floatValue();
  }
}
