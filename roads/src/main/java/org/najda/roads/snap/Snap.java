package org.najda.roads.snap;

import java.util.List;

/**
 * Where a place meets the road.
 *
 * @param meters great-circle length from the place to the road
 * @param spots the equally near points of the road, at least one: two streets may cross there, or a
 *     bridge may pass over
 */
public record Snap(double meters, List<Spot> spots) {
  /** Copies the list. */
  public Snap {
    spots = List.copyOf(spots);
  }

  /**
   * A point of an edge.
   *
   * @param share how much of the edge's length lies before it, 0 … 1; exactly 0 or 1 at its ends
   * @param shapePoint number of the last shape point before it, or at it
   * @param lat7 latitude in (fractions of) steps of 1e-7 degrees
   * @param lon7 longitude likewise
   */
  public record Spot(int edge, double share, int shapePoint, double lat7, double lon7) {}
}
