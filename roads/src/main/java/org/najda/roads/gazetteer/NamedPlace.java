package org.najda.roads.gazetteer;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Names;

/**
 * A place with a name.
 *
 * @param type its OpenStreetMap class, or a word of whoever added the place
 * @param points where it is: one, or the points of a street from end to end; never none
 */
public record NamedPlace(Kind kind, String type, Names names, List<Point> points) {
  /** Sorts of places. */
  public enum Kind {
    /** A street of one name, all its pieces. */
    STREET,
    /** Where two streets meet. */
    CROSSING,
    /** A town, quarter or village. */
    QUARTER,
    /** A named building, shop, stop, square, park. */
    LANDMARK
  }

  public NamedPlace {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a place without a point");
    }
  }

  /** Every way it is called, in any language, each once. */
  List<String> everyName() {
    Set<String> all = new LinkedHashSet<>();
    all.addAll(List.of(names.local(), names.ar(), names.fr(), names.en()));
    all.addAll(Arrays.asList(names.others().split(";")));
    all.remove("");
    return List.copyOf(all);
  }
}
