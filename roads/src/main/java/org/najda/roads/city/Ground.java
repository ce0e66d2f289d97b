package org.najda.roads.city;

import java.util.ArrayList;
import java.util.List;

/**
 * A convex polygon of the flat plan, or nothing.
 *
 * @param ring counter-clockwise, not closed; fewer than three places are no ground at all
 */
record Ground(List<Spot> ring) {
  Ground {
    ring = List.copyOf(ring);
  }

  boolean isEmpty() {
    return ring.size() < 3;
  }

  /** Area in square meters, by the shoelace formula. */
  double area() {
    double twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      Spot a = ring.get(i);
      Spot b = ring.get((i + 1) % ring.size());
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return twice / 2;
  }

  /** The mean of the corners: always inside. */
  Spot middle() {
    double x = 0;
    double y = 0;
    for (Spot spot : ring) {
      x += spot.x();
      y += spot.y();
    }
    return new Spot(x / ring.size(), y / ring.size());
  }

  /** The part to the left of the line. */
  Ground leftOf(Line line) {
    List<Spot> left = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Spot a = ring.get(i);
      Spot b = ring.get((i + 1) % ring.size());
      double sideA = line.leftOf(a);
      double sideB = line.leftOf(b);
      if (sideA >= 0) {
        left.add(a);
      }
      if (sideA >= 0 != sideB >= 0) {
        left.add(a.towards(b, sideA / (sideA - sideB)));
      }
    }
    return new Ground(left);
  }

  /** The part to the right of the line. */
  Ground rightOf(Line line) {
    return leftOf(new Line(line.at(), -line.dx(), -line.dy()));
  }

  boolean contains(Spot spot) {
    for (int i = 0; i < ring.size(); i++) {
      if (Line.through(ring.get(i), ring.get((i + 1) % ring.size())).leftOf(spot) < 0) {
        return false;
      }
    }
    return true;
  }

  /** From the first to the last place along the line's direction. */
  Span span(Line line) {
    double[] along = ring.stream().mapToDouble(line::along).sorted().toArray();
    return new Span(along[0], along[along.length - 1]);
  }

  /** Where something starts and ends along a line, in meters. */
  record Span(double start, double end) {
    double meters() {
      return end - start;
    }

    double middle() {
      return (start + end) / 2;
    }
  }
}
