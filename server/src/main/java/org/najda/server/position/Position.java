package org.najda.server.position;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;

/**
 * A unit at a place at an instant.
 *
 * @param at when it was there, to the microsecond
 * @param speedMetersPerSecond over ground; null when the device did not say
 * @param headingDegrees clockwise from north, 0 to 360; null when the device did not say
 * @param accuracyMeters radius within which the device believes itself; null when it did not say
 */
public record Position(
    UnitId unit,
    Instant at,
    GeoPoint point,
    @Nullable Float speedMetersPerSecond,
    @Nullable Float headingDegrees,
    @Nullable Float accuracyMeters) {}
