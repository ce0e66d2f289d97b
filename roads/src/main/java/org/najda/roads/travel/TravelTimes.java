package org.najda.roads.travel;

import java.util.List;
import java.util.Optional;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;

/** Travel times and ways over one road graph. Thread-safe. */
public final class TravelTimes {
  /** Over this graph. */
  public TravelTimes(RoadGraph graph) {}

  /**
   * From each unit to the incident.
   *
   * @param maxSnapMeters a point farther than this from every road is off road
   */
  public Answer toIncident(Point incident, List<Point> units, int maxSnapMeters) {
    throw new UnsupportedOperationException();
  }

  /** From one place to each of the others, for example from a post to the edges of its district. */
  public Answer fromPlace(Point place, List<Point> targets, int maxSnapMeters) {
    throw new UnsupportedOperationException();
  }

  /** The fastest way between two places; empty when one is off road or there is none. */
  public Optional<Way> findWay(Point from, Point to, int maxSnapMeters) {
    throw new UnsupportedOperationException();
  }
}
