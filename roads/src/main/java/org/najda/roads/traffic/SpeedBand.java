package org.najda.roads.traffic;

/**
 * How fast roads are against what the map says.
 *
 * @param fromKmh the least usual speed of the roads that it is for; 0: all
 * @param speedPercent of the usual speed, at least 1
 */
public record SpeedBand(int fromKmh, int speedPercent) {
  public SpeedBand {
    if (speedPercent < 1 || speedPercent > Short.MAX_VALUE) {
      throw new IllegalArgumentException(
          "A road is driven at some of its speed, not at %d %%.".formatted(speedPercent));
    }
  }
}
