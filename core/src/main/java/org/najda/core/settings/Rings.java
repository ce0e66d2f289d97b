package org.najda.core.settings;

import java.util.List;
import org.najda.core.GeoPoint;

/** Closed lines around ground. */
final class Rings {
  private Rings() {}

  /**
   * Even-odd rule (ray casting) in whole numbers, so that the answer is the same on every machine.
   */
  static boolean contains(List<GeoPoint> outline, GeoPoint p) {
    boolean inside = false;
    for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
      if (crosses(outline.get(i), outline.get(j), p)) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static boolean crosses(GeoPoint a, GeoPoint b, GeoPoint p) {
    if ((a.lat7() > p.lat7()) == (b.lat7() > p.lat7())) {
      return false;
    }
    long run = ((long) b.lon7() - a.lon7()) * ((long) p.lat7() - a.lat7());
    long rise = ((long) p.lon7() - a.lon7()) * ((long) b.lat7() - a.lat7());
    return b.lat7() > a.lat7() ? rise < run : rise > run;
  }
}
