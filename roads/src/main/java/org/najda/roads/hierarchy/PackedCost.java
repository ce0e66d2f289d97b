package org.najda.roads.hierarchy;

/**
 * Time and length in one number: less time is less, of equal times the shorter is less, and sums
 * are sums of both. Room for ways of less than 149 hours and 8,589 km.
 */
public final class PackedCost {
  /** More than any way costs, and twice as much is still a number: there is no way. */
  public static final long NO_WAY = (1L << 62) - 1;

  private static final int LENGTH_BITS = 33;

  private PackedCost() {}

  /** Packs. */
  public static long of(long millis, long millimeters) {
    return millis << LENGTH_BITS | millimeters;
  }

  /** The time. */
  public static long millis(long cost) {
    return cost >> LENGTH_BITS;
  }

  /** The length. */
  public static long millimeters(long cost) {
    return cost & (1L << LENGTH_BITS) - 1;
  }
}
