package org.najda.roads.gazetteer;

import org.najda.roads.Earth;
import org.najda.roads.Point;

/**
 * Where to look first: of places that fit equally well the nearer comes first.
 *
 * @param center of the room's ground, or where the network heard the caller
 * @param isCaller whether it is the caller's: then the near end of a long street is meant
 */
public record Nearness(Point center, boolean isCaller) {
  /**
   * What being as far as can be takes from a score: less than a wrong letter, more than nothing.
   */
  private static final double MOST_TAKEN = 0.05;

  private static final double HALF_TAKEN_METERS = 3_000;
  private static final double SAME_STREET_METERS = 1_500;

  /** A score by name, the distance counted in. */
  double score(double byName, Point point) {
    double meters = Earth.meters(center, point);
    return byName - MOST_TAKEN * meters / (meters + HALF_TAKEN_METERS);
  }

  /** Where on a place that lies as told. */
  Spot spot(NamedPlace place, Spot middle) {
    if (isCaller && place.points().size() > 1) {
      Spot near = Spot.near(center, place.points());
      return Earth.meters(center, near.point()) <= SAME_STREET_METERS ? near : middle;
    }
    return middle;
  }
}
