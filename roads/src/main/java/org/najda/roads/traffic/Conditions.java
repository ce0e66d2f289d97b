package org.najda.roads.traffic;

import java.util.List;
import java.util.stream.Stream;

/**
 * What makes roads other than the map says, for one way of moving at one time.
 *
 * @param bands the first that a road is fast enough for holds; none: as the map says
 * @param measured what was driven lately, against the bands as far as it has weight
 * @param restrictions where several are, or a band says otherwise, the slowest holds
 */
public record Conditions(
    List<SpeedBand> bands, List<MeasuredSpeed> measured, List<RoadRestriction> restrictions) {
  /** As the map says. */
  public static final Conditions USUAL = new Conditions(List.of(), List.of(), List.of());

  public Conditions {
    bands = List.copyOf(bands);
    measured = List.copyOf(measured);
    restrictions = List.copyOf(restrictions);
  }

  /** The same with these restrictions too. */
  public Conditions and(List<RoadRestriction> more) {
    return new Conditions(
        bands, measured, Stream.concat(restrictions.stream(), more.stream()).toList());
  }

  /** Of roads that are restricted and otherwise as the map says. */
  public static Conditions restricted(List<RoadRestriction> restrictions) {
    return new Conditions(List.of(), List.of(), restrictions);
  }
}
