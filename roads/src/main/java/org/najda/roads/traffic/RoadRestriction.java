package org.najda.roads.traffic;

import java.util.List;
import org.najda.roads.Point;

/**
 * A closed road or a slow zone.
 *
 * @param isArea whether the points are corners of an area, and not a line along roads
 * @param ways OpenStreetMap's ids of the ways that are meant, of those near a line; empty:
 *     whichever is nearest
 * @param speedPercent what is left of the usual speed, below 100; 0: closed
 */
public record RoadRestriction(
    boolean isArea, List<Point> points, List<Long> ways, int speedPercent) {
  /** Copies the lists. */
  public RoadRestriction {
    points = List.copyOf(points);
    ways = List.copyOf(ways);
  }
}
