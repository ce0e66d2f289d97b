package org.najda.roads.feature;

import java.util.List;
import org.najda.roads.Bounds;

/** The box around a geometry. */
final class Box {
  private Box() {}

  /**
   * @param parts arrays lat7, lon7, lat7, lon7, …, at least one point in all
   */
  static Bounds around(List<int[]> parts) {
    int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
    for (int[] part : parts) {
      for (int i = 0; i < part.length; i++) {
        box[i & 1] = Math.min(box[i & 1], part[i]);
        box[2 + (i & 1)] = Math.max(box[2 + (i & 1)], part[i]);
      }
    }
    return new Bounds(box[0], box[1], box[2], box[3]);
  }
}
