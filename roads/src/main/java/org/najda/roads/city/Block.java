package org.najda.roads.city;

import java.util.List;

/**
 * A convex piece of ground with a street along each edge.
 *
 * @param corners counter-clockwise, at least three
 */
record Block(List<Corner> corners) {
  /**
   * A corner and the street from it to the next.
   *
   * @param at where
   * @param edge the street along the edge that starts here
   */
  record Corner(Junction at, Street edge) {}

  Block {
    corners = List.copyOf(corners);
  }

  int size() {
    return corners.size();
  }

  /** The corner at this index, counted round and round. */
  Corner corner(int index) {
    return corners.get(Math.floorMod(index, corners.size()));
  }

  /** The corners as a ring, not closed. */
  List<Spot> ring() {
    return corners.stream().map(corner -> corner.at().spot()).toList();
  }

  Ground ground() {
    return new Ground(ring());
  }

  /** The ground that is left when every street has taken its width and a margin. */
  Ground plot(double marginMeters) {
    Ground left = ground();
    for (int i = 0; i < size() && !left.isEmpty(); i++) {
      Spot a = corner(i).at().spot();
      Spot b = corner(i + 1).at().spot();
      double taken = corner(i).edge().kind().halfWidthMeters() + marginMeters;
      left = left.leftOf(Line.through(a, b).movedLeft(taken));
    }
    return left;
  }
}
