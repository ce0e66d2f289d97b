package org.najda.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature;
import org.najda.roads.feature.Feature.Kind;
import org.najda.roads.map.RoadMap;

/** Places along the streets where people live: where simulated callers are. */
final class StreetCorners {
  private static final Set<String> LIVED_IN =
      Set.of(
          "residential",
          "living_street",
          "pedestrian",
          "tertiary",
          "secondary",
          "primary",
          "unclassified");

  private StreetCorners() {}

  /** In the map's own order, the same for the same map. */
  static List<Point> of(RoadMap map) {
    List<Point> corners = new ArrayList<>();
    map.features().within(map.bounds(), feature -> add(feature, corners));
    return corners;
  }

  private static void add(Feature feature, List<Point> corners) {
    if (feature.kind() == Kind.ROAD && LIVED_IN.contains(feature.type())) {
      for (int[] part : feature.shape().parts()) {
        for (int i = 0; i + 1 < part.length; i += 2) {
          corners.add(new Point(part[i], part[i + 1]));
        }
      }
    }
  }
}
