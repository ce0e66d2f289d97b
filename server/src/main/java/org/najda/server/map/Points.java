package org.najda.server.map;

import org.najda.core.GeoPoint;
import org.najda.roads.Point;

/** Core and roads know nothing of one another; their points are the same whole numbers. */
public final class Points {
  private Points() {}

  /** The same place. */
  public static Point of(GeoPoint point) {
    return new Point(point.lat7(), point.lon7());
  }
}
