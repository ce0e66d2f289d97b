package org.najda.roads.map;

/** Writes whole numbers of small units as decimal fractions, exactly. */
final class Decimals {
  private static final int STEPS_PER_DEGREE = 10_000_000;

  private Decimals() {}

  /** Steps of 1e-7 degrees with 7 decimals. */
  static StringBuilder degrees(StringBuilder line, int steps) {
    return fraction(line, steps, STEPS_PER_DEGREE);
  }

  /** Thousandths with 3 decimals. */
  static StringBuilder thousandths(StringBuilder line, int thousandths) {
    return fraction(line, thousandths, 1000);
  }

  private static StringBuilder fraction(StringBuilder line, int value, int unit) {
    int size = Math.abs(value);
    line.append(value < 0 ? "-" : "").append(size / unit).append('.');
    String decimals = String.valueOf(unit + size % unit);
    return line.append(decimals, 1, decimals.length());
  }
}
