package org.najda.roads;

import java.util.List;

/**
 * A box of latitude and longitude, edges included, in steps of 1e-7 degrees. It never crosses the
 * 180th meridian.
 */
public record Bounds(int minLat7, int minLon7, int maxLat7, int maxLon7) {
  /**
   * @throws IllegalArgumentException a corner is no place on the Earth, or the corners are swapped
   */
  public Bounds {
    new Point(minLat7, minLon7);
    new Point(maxLat7, maxLon7);
    if (minLat7 > maxLat7 || minLon7 > maxLon7) {
      throw new IllegalArgumentException("the corners of the box are swapped");
    }
  }

  /**
   * The box around places.
   *
   * @throws java.util.NoSuchElementException there is none
   */
  public static Bounds around(List<Point> places) {
    return new Bounds(
        places.stream().mapToInt(Point::lat7).min().orElseThrow(),
        places.stream().mapToInt(Point::lon7).min().orElseThrow(),
        places.stream().mapToInt(Point::lat7).max().orElseThrow(),
        places.stream().mapToInt(Point::lon7).max().orElseThrow());
  }

  /** The box that holds everything within so many meters of a place, cut at the ends of the map. */
  public static Bounds around(Point place, int meters) {
    double steps = meters / (Earth.radians(1) * Earth.RADIUS_METERS);
    double across = steps / Math.max(0.01, StrictMath.cos(Earth.radians(place.lat7())));
    return new Bounds(
        within(place.lat7() - steps, 90),
        within(place.lon7() - across, 180),
        within(place.lat7() + steps, 90),
        within(place.lon7() + across, 180));
  }

  private static int within(double steps, int degrees) {
    double most = degrees * Point.STEPS_PER_DEGREE;
    return (int) Math.round(Math.clamp(steps, -most, most));
  }

  /** The south-western corner. */
  public Point southWest() {
    return new Point(minLat7, minLon7);
  }

  /** The north-eastern corner. */
  public Point northEast() {
    return new Point(maxLat7, maxLon7);
  }

  /** Whether the point lies inside or on the edge. */
  public boolean contains(Point point) {
    return point.lat7() >= minLat7
        && point.lat7() <= maxLat7
        && point.lon7() >= minLon7
        && point.lon7() <= maxLon7;
  }
}
