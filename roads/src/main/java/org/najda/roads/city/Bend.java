package org.najda.roads.city;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.najda.roads.Earth;
import org.najda.roads.Point;

/**
 * Bends the flat plan onto the Earth around its origin: river and avenues run in curves.
 *
 * <p>Each axis is shifted by sums of sines whose slopes stay far below one: no two places fall
 * together, and streets that do not cross on the plan do not cross on the Earth.
 */
final class Bend {
  private static final double LONGEST_STRAIGHT_METERS = 180;
  private static final double METERS_PER_DEGREE = Earth.RADIUS_METERS * StrictMath.PI / 180;

  private final Point middle;
  private final double metersPerDegreeEast;
  private final double[] phases;

  /**
   * @param middle where the plan's origin lies
   */
  Bend(Point middle, SplittableRandom random) {
    this.middle = middle;
    this.metersPerDegreeEast =
        METERS_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(middle.lat()));
    this.phases = random.doubles(4, 0, 2 * StrictMath.PI).toArray();
  }

  /** Where this place of the plan lies. */
  Point point(Spot spot) {
    double x = spot.x();
    double y = spot.y();
    double east = x + wave(120, y, 1900, phases[0]) + wave(45, x + y, 1300, phases[1]);
    double north = y + wave(300, x, 2000, phases[2]) + wave(45, x - y, 1200, phases[3]);
    return Point.ofDegrees(
        middle.lat() + north / METERS_PER_DEGREE, middle.lon() + east / metersPerDegreeEast);
  }

  /** A ring with places added along its edges, so that it bends as the streets do; not closed. */
  List<Point> ring(List<Spot> ring) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      straight(ring.get(i), ring.get((i + 1) % ring.size()))
          .forEach(spot -> points.add(point(spot)));
    }
    return points;
  }

  /** The first place and what must lie between it and the last for the line to bend. */
  static List<Spot> straight(Spot from, Spot to) {
    int pieces = Math.max(1, (int) Math.ceil(from.meters(to) / LONGEST_STRAIGHT_METERS));
    return IntStream.range(0, pieces).mapToObj(i -> from.towards(to, (double) i / pieces)).toList();
  }

  private static double wave(double meters, double at, double lengthMeters, double phase) {
    return meters * (StrictMath.sin(at / lengthMeters + phase) - StrictMath.sin(phase));
  }
}
