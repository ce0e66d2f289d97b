package org.najda.roads.gazetteer;

import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.najda.roads.Earth;
import org.najda.roads.Point;

/**
 * One point for all of a place.
 *
 * @param uncertaintyMeters to the farthest point of the place
 */
record Spot(Point point, int uncertaintyMeters) {
  private static final int MOST_UNCERTAIN_METERS = 5_000;

  /** The point nearest to the middle of the box around the place. */
  static Spot middleOf(List<Point> points) {
    double lat = middle(points.stream().mapToInt(Point::lat7).summaryStatistics());
    double lon = middle(points.stream().mapToInt(Point::lon7).summaryStatistics());
    return of(nearest(points, lat, lon), points);
  }

  /** The point nearest to another place. */
  static Spot near(Point other, List<Point> points) {
    return of(nearest(points, other.lat7(), other.lon7()), points);
  }

  private static double middle(IntSummaryStatistics values) {
    return ((double) values.getMin() + values.getMax()) / 2;
  }

  private static Point nearest(List<Point> points, double lat7, double lon7) {
    return points.stream()
        .min(
            Comparator.comparingDouble(
                point -> Earth.meters(lat7, lon7, point.lat7(), point.lon7())))
        .orElseThrow();
  }

  private static Spot of(Point chosen, List<Point> points) {
    double farthest =
        points.stream().mapToDouble(point -> Earth.meters(chosen, point)).max().orElseThrow();
    return new Spot(chosen, (int) Math.min(MOST_UNCERTAIN_METERS, Math.round(farthest)));
  }
}
