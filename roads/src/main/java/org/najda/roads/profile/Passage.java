package org.najda.roads.profile;

/**
 * How fast a way is passed in each direction; 0 where it isn't.
 *
 * @param forwardKmh in the direction of the way's nodes
 * @param backwardKmh against it
 */
public record Passage(int forwardKmh, int backwardKmh) {
  /** Passed in neither direction. */
  public static final Passage CLOSED = new Passage(0, 0);

  /** Whether at least one direction is open. */
  public boolean isOpen() {
    return forwardKmh > 0 || backwardKmh > 0;
  }

  /** Time over so many millimeters, in whole milliseconds, at least one. */
  public static int millis(int millimeters, int kmh) {
    // mm / (kmh / 3.6 m/s) = ms
    return (int) Math.max(1, Math.round(millimeters * 3.6 / kmh));
  }
}
