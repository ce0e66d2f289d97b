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
 * @param engagement what it is doing; null for one that is free
 */
public record RankedUnit(
    UnitId unit,
    @Nullable Long travelMillis,
    @Nullable Integer travelMeters,
    GeoPoint position,
    PositionBasis basis,
    @Nullable Long positionAgeSeconds,
    @Nullable Engagement engagement) {
  /** One that is free. */
  public RankedUnit(
      UnitId unit,
      @Nullable Long travelMillis,
      @Nullable Integer travelMeters,
      GeoPoint position,
      PositionBasis basis,
      @Nullable Long positionAgeSeconds) {
    this(unit, travelMillis, travelMeters, position, basis, positionAgeSeconds, null);
  }

  /** The same while it is doing that. */
  public RankedUnit engaged(Engagement in) {
    return new RankedUnit(
        unit, travelMillis, travelMeters, position, basis, positionAgeSeconds, in);
  }

  public boolean isFree() {
    return engagement == null;
  }

  /** Until it would be there: until it can go, and its way; null when no way is known. */
  public @Nullable Long arrivalMillis() {
    Engagement busy = engagement;
    Long travel = travelMillis;
    return travel == null || busy == null ? travel : Long.valueOf(busy.freeInMillis() + travel);
  }
}
