package org.najda.server.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.najda.roads.Bounds;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature;
import org.najda.roads.feature.Feature.Kind;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.map.RoadMap;

/** Names that a real map has for its towns and quarters. */
final class PlaceNames {
  private static final Set<String> TOWNS = Set.of("city", "town");
  private static final Set<String> QUARTERS =
      Set.of("suburb", "borough", "quarter", "neighbourhood", "village");

  private record Named(Point at, String type, Names names) {}

  private final List<Named> places = new ArrayList<>();

  private PlaceNames() {}

  static PlaceNames of(RoadMap map) {
    PlaceNames found = new PlaceNames();
    map.features().within(map.bounds(), found::add);
    return found;
  }

  private void add(Feature feature) {
    if (feature.kind() == Kind.PLACE) {
      int[] at = feature.shape().parts().getFirst();
      places.add(new Named(new Point(at[0], at[1]), feature.type(), feature.names()));
    }
  }

  /** The city nearest to a point, else the town. */
  Optional<Names> findTown(Point near) {
    return places.stream()
        .filter(place -> TOWNS.contains(place.type))
        .min(Comparator.comparing(Named::type).thenComparing(byDistance(near)))
        .map(Named::names);
  }

  /** The quarter within a box that lies nearest to its middle. */
  Optional<Names> findQuarter(Bounds box, Point middle) {
    return places.stream()
        .filter(place -> QUARTERS.contains(place.type) && box.contains(place.at))
        .min(byDistance(middle))
        .map(Named::names);
  }

  private static Comparator<Named> byDistance(Point from) {
    return Comparator.comparingDouble(place -> Earth.meters(place.at, from));
  }
}
