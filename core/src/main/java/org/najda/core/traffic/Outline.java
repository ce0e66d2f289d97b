package org.najda.core.traffic;

import java.util.List;
import org.najda.core.GeoPoint;

/**
 * Where a restriction holds.
 *
 * @param points of a stretch one after another, a single one for the road just there; of an area
 *     its corners
 */
public record Outline(Kind kind, List<GeoPoint> points) {
  /** Points an outline may have. */
  public static final int MOST_POINTS = 200;

  /** Corners that an area has at least. */
  public static final int FEWEST_CORNERS = 3;

  /** What is drawn. */
  public enum Kind {
    /** The roads along a line. */
    STRETCH,
    /** Every road within corners. */
    AREA
  }

  /** Copies the points. */
  public Outline {
    points = List.copyOf(points);
    int fewest = kind == Kind.AREA ? FEWEST_CORNERS : 1;
    if (points.size() < fewest || points.size() > MOST_POINTS) {
      throw new IllegalArgumentException(
          "An outline of this kind has %d to %d points, not %d."
              .formatted(fewest, MOST_POINTS, points.size()));
    }
  }
}
