package org.najda.roads;

/**
 * Lengths on the Earth as a sphere of its mean radius (IUGG R1).
 *
 * <p>{@link StrictMath} is used, since exported lengths and times must be the same on every
 * machine.
 */
public final class Earth {
  /** Mean radius of the Earth, IUGG R1 = (2a + b) / 3 of WGS 84. */
  public static final double RADIUS_METERS = 6_371_008.8;

  private static final double RADIANS_PER_STEP = StrictMath.PI / 180 / Point.STEPS_PER_DEGREE;

  /** Below this a sine is x − x³/6 and an arc sine x + x³/6 to the last digit (about 600 m). */
  private static final double SMALL_RADIANS = 1e-4;

  private Earth() {}

  /** Radians in a coordinate given in steps of 1e-7 degrees. */
  public static double radians(double steps) {
    return steps * RADIANS_PER_STEP;
  }

  /** Great-circle length between two places by the haversine formula, in meters. */
  public static double meters(Point a, Point b) {
    return meters(a.lat7(), a.lon7(), b.lat7(), b.lon7());
  }

  /** As {@link #meters(Point, Point)}; coordinates in (fractions of) steps of 1e-7 degrees. */
  public static double meters(double lat7a, double lon7a, double lat7b, double lon7b) {
    double sinLat = sin(radians(lat7b - lat7a) / 2);
    double sinLon = sin(radians(lon7b - lon7a) / 2);
    double cosines = StrictMath.cos(radians(lat7a)) * StrictMath.cos(radians(lat7b));
    double haversine = sinLat * sinLat + cosines * sinLon * sinLon;
    return 2 * RADIUS_METERS * asin(Math.sqrt(Math.min(1, haversine)));
  }

  private static double sin(double x) {
    return Math.abs(x) < SMALL_RADIANS ? x - x * x * x / 6 : StrictMath.sin(x);
  }

  private static double asin(double x) {
    return x < SMALL_RADIANS ? x + x * x * x / 6 : StrictMath.asin(x);
  }
}
