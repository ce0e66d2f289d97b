package org.najda.roads.travel;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Travel times between one incident and many units.
 *
 * @param incidentSnapMeters from the incident's point to the road; empty when it is farther than
 *     allowed, and then every unit is {@link TravelTime.OffRoad}
 * @param units one time for each unit asked for, in the order asked
 */
public record Answer(OptionalDouble incidentSnapMeters, List<TravelTime> units) {
  /** Copies the list. */
  public Answer {
    units = List.copyOf(units);
  }
}
