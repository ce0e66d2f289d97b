package org.najda.roads.travel;

/** What is known about the way of one unit. */
public sealed interface TravelTime {
  /**
   * There is a way.
   *
   * @param millis driving time on the road
   * @param meters length on the road
   * @param snapMeters from the unit's point to the road; not in the two above
   * @param throughClosed whether it goes along closed roads out of a closed area or into it, since
   *     no open way leads there
   */
  record Reached(long millis, double meters, double snapMeters, boolean throughClosed)
      implements TravelTime {
    /** Driving time in seconds. */
    public double seconds() {
      return millis / 1000.0;
    }
  }

  /** Unit and incident are on the road, and no way leads from one to the other. */
  record NoWay(double snapMeters) implements TravelTime {}

  /** The unit (or the incident) is farther from every road than was allowed. */
  record OffRoad() implements TravelTime {}
}
