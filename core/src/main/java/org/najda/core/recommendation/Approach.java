package org.najda.core.recommendation;

import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.dispatch.PositionBasis;

/**
 * A unit's way to a place, as positions and road map tell it at the moment of asking.
 *
 * @param positionAgeSeconds how long ago the position was reported; null for a post
 * @param travelMillis by road; null when unknown
 * @param travelMeters of that way; null with it
 * @param offRoad no road of the unit's kind lies within reach of where it stands
 * @param throughClosed whether that way goes along closed roads, since no open one leads there
 */
public record Approach(
    GeoPoint position,
    PositionBasis basis,
    @Nullable Long positionAgeSeconds,
    @Nullable Long travelMillis,
    @Nullable Integer travelMeters,
    boolean offRoad,
    boolean throughClosed) {
  /** Of one that comes by open roads, if at all. */
  public Approach(
      GeoPoint position,
      PositionBasis basis,
      @Nullable Long positionAgeSeconds,
      @Nullable Long travelMillis,
      @Nullable Integer travelMeters,
      boolean offRoad) {
    this(position, basis, positionAgeSeconds, travelMillis, travelMeters, offRoad, false);
  }
}
