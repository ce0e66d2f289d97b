package org.najda.roads.tile;

import org.najda.roads.Bounds;
import org.najda.roads.Point;

/**
 * Which square of the world a tile shows.
 *
 * @param zoom 0 to 22
 * @param x column from the west, below 2^zoom
 * @param y row from the north, below 2^zoom
 */
public record TileAddress(int zoom, int x, int y) {
  /** Steps along one side of a tile. */
  static final int EXTENT = 4096;

  /** How far beyond its sides a tile is drawn, so that lines do not break there. */
  static final int BUFFER = 128;

  private static final int DEEPEST_ZOOM = 22;

  /**
   * @throws IllegalArgumentException there is no such tile
   */
  public TileAddress {
    if (zoom < 0 || zoom > DEEPEST_ZOOM) {
      throw new IllegalArgumentException("zoom " + zoom + " is not 0 to " + DEEPEST_ZOOM);
    }
    int tiles = 1 << zoom;
    if (x < 0 || x >= tiles || y < 0 || y >= tiles) {
      throw new IllegalArgumentException(
          "at zoom %d x and y are 0 to %d, not %d and %d".formatted(zoom, tiles - 1, x, y));
    }
  }

  /** The box of what the tile draws, its buffer included. */
  Bounds bounds() {
    double buffer = (double) BUFFER / EXTENT;
    return new Bounds(
        lat7(y + 1 + buffer), lon7(x - buffer), lat7(y - buffer), lon7(x + 1 + buffer));
  }

  /** Steps from the tile's left side. */
  int across(int lon7) {
    double share = (lon7 / Point.STEPS_PER_DEGREE + 180) / 360;
    return (int) Math.round((share * (1 << zoom) - x) * EXTENT);
  }

  /** Steps from the tile's upper side. */
  int down(int lat7) {
    double radians = Math.toRadians(lat7 / Point.STEPS_PER_DEGREE);
    double mercator = Math.log(Math.tan(radians) + 1 / Math.cos(radians));
    double share = (1 - mercator / Math.PI) / 2;
    return (int) Math.round((share * (1 << zoom) - y) * EXTENT);
  }

  private int lon7(double column) {
    double degrees = column / (1 << zoom) * 360 - 180;
    return (int) Math.round(Math.clamp(degrees, -180, 180) * Point.STEPS_PER_DEGREE);
  }

  private int lat7(double row) {
    double mercator = Math.PI * (1 - 2 * row / (1 << zoom));
    double degrees = Math.toDegrees(Math.atan(Math.sinh(mercator)));
    return (int) Math.round(degrees * Point.STEPS_PER_DEGREE);
  }
}
