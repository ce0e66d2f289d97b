package org.najda.core;

/**
 * A point on WGS 84, in ten-millionths of a degree, as OpenStreetMap stores it: whole numbers are
 * the same on every machine.
 *
 * @param lat7 latitude × 10⁷, −900 000 000 to 900 000 000
 * @param lon7 longitude × 10⁷, −1 800 000 000 to 1 800 000 000
 */
public record GeoPoint(int lat7, int lon7) {
  private static final int MAX_LAT7 = 900_000_000;
  private static final int MAX_LON7 = 1_800_000_000;
  private static final double METERS_PER_DEGREE = 111_195.0797;

  public GeoPoint {
    if (Math.abs((long) lat7) > MAX_LAT7 || Math.abs((long) lon7) > MAX_LON7) {
      throw new IllegalArgumentException(
          "Latitude must lie within ±90° and longitude within ±180° (%d, %d in 1e-7°)."
              .formatted(lat7, lon7));
    }
  }

  /** The nearest representable point; throws {@link IllegalArgumentException} when out of range. */
  public static GeoPoint ofDegrees(double lat, double lon) {
    if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException(
          "Latitude (%s) must lie within ±90 and longitude (%s) within ±180.".formatted(lat, lon));
    }
    return new GeoPoint((int) Math.round(lat * 1e7), (int) Math.round(lon * 1e7));
  }

  public double lat() {
    return lat7 / 1e7;
  }

  public double lon() {
    return lon7 / 1e7;
  }

  /**
   * Straight-line metres on a sphere of radius 6 371 008.8 m, by the equirectangular formula:
   * within 0.1 % below 50 km, which is what duplicates and labels need. Never used to rank units.
   */
  public double distanceMeters(GeoPoint other) {
    double middle = StrictMath.toRadians((lat() + other.lat()) / 2);
    double dx = (other.lon() - lon()) * StrictMath.cos(middle);
    double dy = other.lat() - lat();
    return Math.sqrt(dx * dx + dy * dy) * METERS_PER_DEGREE;
  }
}
