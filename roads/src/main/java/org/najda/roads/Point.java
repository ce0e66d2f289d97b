package org.najda.roads;

/**
 * A place on the Earth in WGS 84, in steps of 1e-7 degrees (about 11 mm).
 *
 * @param lat7 latitude × 1e7, −900,000,000 … 900,000,000
 * @param lon7 longitude × 1e7, −1,800,000,000 … 1,800,000,000
 */
public record Point(int lat7, int lon7) {
  /** Steps in one degree. */
  public static final double STEPS_PER_DEGREE = 1e7;

  private static final int MAX_LAT7 = 900_000_000;
  private static final int MAX_LON7 = 1_800_000_000;

  /**
   * @throws IllegalArgumentException outside latitude ±90 or longitude ±180
   */
  public Point {
    if (lat7 < -MAX_LAT7 || lat7 > MAX_LAT7) {
      throw new IllegalArgumentException("latitude " + lat7 / STEPS_PER_DEGREE + " is not in ±90");
    }
    if (lon7 < -MAX_LON7 || lon7 > MAX_LON7) {
      throw new IllegalArgumentException(
          "longitude " + lon7 / STEPS_PER_DEGREE + " is not in ±180");
    }
  }

  /**
   * The place nearest to these degrees.
   *
   * @throws IllegalArgumentException outside latitude ±90 or longitude ±180, or not a number
   */
  public static Point ofDegrees(double lat, double lon) {
    return new Point(steps("latitude", lat, 90), steps("longitude", lon, 180));
  }

  /** Latitude in degrees. */
  public double lat() {
    return lat7 / STEPS_PER_DEGREE;
  }

  /** Longitude in degrees. */
  public double lon() {
    return lon7 / STEPS_PER_DEGREE;
  }

  private static int steps(String axis, double degrees, int limit) {
    if (!(Math.abs(degrees) <= limit)) {
      throw new IllegalArgumentException(axis + " " + degrees + " is not in ±" + limit);
    }
    return (int) Math.round(degrees * STEPS_PER_DEGREE);
  }
}
