package org.najda.server.recommend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.RestrictionId;
import org.najda.core.dispatch.RoadNote;
import org.najda.core.traffic.SpeedBasis;

/**
 * What travel times were worked out on.
 *
 * @param mapVersion empty without a map
 * @param restrictions closed roads and slow zones that they take into account
 * @param notes which of them bear on whose way, of the units that are named
 * @param speeds the speed rules that they go by; null in a room that has none
 */
public record RoadBasis(
    String mapVersion,
    List<RestrictionId> restrictions,
    List<RoadNote> notes,
    @Nullable SpeedBasis speeds) {
  public RoadBasis {
    notes = List.copyOf(notes);
    restrictions = List.copyOf(restrictions);
  }

  /** The same, which bears on ways so. */
  RoadBasis with(List<RoadNote> ofUnits) {
    return new RoadBasis(mapVersion, restrictions, ofUnits, speeds);
  }

  /** Roads as a map has them. */
  public static RoadBasis asMapped(String mapVersion) {
    return new RoadBasis(mapVersion, List.of(), List.of(), null);
  }
}
