package org.najda.roads.city;

/**
 * An endless straight line with a direction.
 *
 * @param at a place on it
 * @param dx east part of its direction, of length one together with {@code dy}
 * @param dy north part of its direction
 */
record Line(Spot at, double dx, double dy) {
  static Line through(Spot a, Spot b) {
    double length = a.meters(b);
    return new Line(a, (b.x() - a.x()) / length, (b.y() - a.y()) / length);
  }

  /**
   * @param radians counted from east to north
   */
  static Line at(Spot spot, double radians) {
    return new Line(spot, StrictMath.cos(radians), StrictMath.sin(radians));
  }

  /** How far to the left of the line the spot lies, negative to its right, in meters. */
  double leftOf(Spot spot) {
    return dx * (spot.y() - at.y()) - dy * (spot.x() - at.x());
  }

  /** How far along the line the spot lies, from {@link #at}, in meters. */
  double along(Spot spot) {
    return dx * (spot.x() - at.x()) + dy * (spot.y() - at.y());
  }

  Line movedLeft(double meters) {
    return new Line(at.plus(-dy * meters, dx * meters), dx, dy);
  }
}
