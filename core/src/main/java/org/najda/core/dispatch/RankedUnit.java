package org.najda.core.dispatch;

import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;

/**
 * Where a unit stood in a recommendation.
 *
 * @param travelMillis by road; null when no way is known, which ranks last and never as zero
 * @param travelMeters of that way; null with it
 * @param positionAgeSeconds how long ago the position was reported; null for a post
 */
public record RankedUnit(
    UnitId unit,
    @Nullable Long travelMillis,
    @Nullable Integer travelMeters,
    GeoPoint position,
    PositionBasis basis,
    @Nullable Long positionAgeSeconds) {}
