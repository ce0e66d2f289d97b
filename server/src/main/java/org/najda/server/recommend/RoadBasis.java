package org.najda.server.recommend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.RestrictionId;
import org.najda.core.traffic.SpeedBasis;

/**
 * What travel times were worked out on.
 *
 * @param mapVersion empty without a map
 * @param restrictions closed roads and slow zones that they take into account
 * @param speeds the speed rules that they go by; null in a room that has none
 */
public record RoadBasis(
    String mapVersion, List<RestrictionId> restrictions, @Nullable SpeedBasis speeds) {
  public RoadBasis {
    restrictions = List.copyOf(restrictions);
  }

  /** Roads as a map has them. */
  public static RoadBasis asMapped(String mapVersion) {
    return new RoadBasis(mapVersion, List.of(), null);
  }
}
