package org.najda.roads.tile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.najda.roads.feature.Feature;

/** What of a map is shown from which zoom on, and under which name of layer and class. */
final class TileRules {
  /** Layers in the order they are drawn. */
  static final List<String> LAYERS = List.of("land", "water", "building", "road", "place");

  /** Where a feature goes. */
  record Drawn(String layer, String key, String value, int fromZoom) {}

  private static final Map<String, String> ROAD_CLASSES =
      Map.ofEntries(
          Map.entry("motorway", "motorway"),
          Map.entry("motorway_link", "motorway"),
          Map.entry("trunk", "trunk"),
          Map.entry("trunk_link", "trunk"),
          Map.entry("primary", "primary"),
          Map.entry("primary_link", "primary"),
          Map.entry("secondary", "secondary"),
          Map.entry("secondary_link", "secondary"),
          Map.entry("tertiary", "tertiary"),
          Map.entry("tertiary_link", "tertiary"),
          Map.entry("residential", "street"),
          Map.entry("unclassified", "street"),
          Map.entry("living_street", "street"),
          Map.entry("road", "street"),
          Map.entry("service", "service"),
          Map.entry("track", "service"),
          Map.entry("pedestrian", "lane"));
  private static final Map<String, Integer> ROAD_ZOOMS =
      Map.of(
          "motorway",
          6,
          "trunk",
          7,
          "primary",
          8,
          "secondary",
          10,
          "tertiary",
          11,
          "street",
          13,
          "service",
          14,
          "lane",
          14,
          "foot",
          14);
  private static final Map<String, String> LAND_KINDS =
      Map.ofEntries(
          Map.entry("residential", "built"),
          Map.entry("commercial", "built"),
          Map.entry("retail", "built"),
          Map.entry("industrial", "industrial"),
          Map.entry("park", "park"),
          Map.entry("garden", "park"),
          Map.entry("forest", "park"),
          Map.entry("wood", "park"),
          Map.entry("grass", "park"),
          Map.entry("meadow", "park"),
          Map.entry("recreation_ground", "park"),
          Map.entry("golf_course", "park"),
          Map.entry("beach", "sand"),
          Map.entry("sand", "sand"),
          Map.entry("stadium", "sport"),
          Map.entry("pitch", "sport"),
          Map.entry("sports_centre", "sport"));
  private static final Map<String, Integer> PLACE_ZOOMS =
      Map.of("city", 6, "town", 8, "village", 10, "suburb", 11, "quarter", 12, "neighbourhood", 13);

  private TileRules() {}

  /** Empty for what no map of streets shows. */
  static Optional<Drawn> of(Feature feature) {
    String type = feature.type();
    return switch (feature.kind()) {
      case LAND ->
          Optional.ofNullable(LAND_KINDS.get(type))
              .map(kind -> new Drawn("land", "kind", kind, 10));
      case WATER -> Optional.of(new Drawn("water", "kind", "surface", 8));
      case WATERWAY ->
          Optional.of(new Drawn("water", "kind", "line", type.equals("river") ? 8 : 13));
      case BUILDING -> Optional.of(new Drawn("building", "kind", "building", 14));
      case RAIL -> Optional.of(new Drawn("road", "class", "rail", 11));
      case ROAD -> {
        String roadClass = ROAD_CLASSES.getOrDefault(type, "foot");
        yield Optional.of(new Drawn("road", "class", roadClass, ROAD_ZOOMS.get(roadClass)));
      }
      case PLACE -> Optional.of(place(type));
      case LANDMARK -> Optional.of(new Drawn("place", "kind", "landmark", 15));
    };
  }

  /** The attribute that tells a mark; it is {@code yes} or absent. */
  static String key(Feature.Mark mark) {
    return switch (mark) {
      case ONE_WAY -> "oneway";
      case BRIDGE -> "bridge";
      case TUNNEL -> "tunnel";
    };
  }

  private static Drawn place(String type) {
    String kind =
        switch (type) {
          case "city", "town", "village" -> "city";
          case "suburb", "borough" -> "district";
          default -> "quarter";
        };
    return new Drawn("place", "kind", kind, PLACE_ZOOMS.getOrDefault(type, 13));
  }
}
