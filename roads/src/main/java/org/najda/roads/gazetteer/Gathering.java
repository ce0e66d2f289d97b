package org.najda.roads.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.najda.roads.Bounds;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.feature.MapFeatures;
import org.najda.roads.gazetteer.NamedPlace.Kind;

/** Takes everything that has a name from a map, one place once. */
final class Gathering {
  /** Two of the same name so near are the two sides of one thing, such as a bus stop. */
  private static final int SAME_METERS = 250;

  private final Streets streets = new Streets();
  private final Map<Names, List<NamedPlace>> others = new HashMap<>();
  private final List<NamedPlace> places = new ArrayList<>();

  static List<NamedPlace> from(MapFeatures features, Bounds bounds) {
    Gathering gathering = new Gathering();
    features.within(bounds, gathering::take);
    List<NamedPlace> all = new ArrayList<>(gathering.streets.build());
    all.addAll(gathering.places);
    return all;
  }

  private void take(Feature feature) {
    if (feature.names().isEmpty()) {
      return;
    }
    switch (feature.kind()) {
      case ROAD -> streets.add(feature);
      case PLACE -> addPoint(Kind.QUARTER, feature);
      case LANDMARK -> addPoint(Kind.LANDMARK, feature);
      case LAND, WATER, WATERWAY, BUILDING, RAIL -> {}
    }
  }

  private void addPoint(Kind kind, Feature feature) {
    int[] first = feature.shape().parts().getFirst();
    Point point = new Point(first[0], first[1]);
    List<NamedPlace> same = others.computeIfAbsent(feature.names(), names -> new ArrayList<>());
    if (same.stream()
        .noneMatch(place -> Earth.meters(place.points().getFirst(), point) < SAME_METERS)) {
      NamedPlace place = new NamedPlace(kind, feature.type(), feature.names(), List.of(point));
      same.add(place);
      places.add(place);
    }
  }
}
