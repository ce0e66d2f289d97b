package org.najda.roads.feature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.najda.roads.feature.Feature.Form;
import org.najda.roads.feature.Feature.Kind;
import org.najda.roads.feature.Feature.Names;

/** What of OpenStreetMap a map shows, by its tags. */
final class FeatureRules {
  /** Sort of a feature before it has a shape. */
  record Sort(Kind kind, String type, Form form) {}

  private static final Set<String> NO_ROADS =
      Set.of("construction", "proposed", "planned", "abandoned", "disused", "razed", "elevator");
  private static final Set<String> RAILS =
      Set.of("rail", "tram", "light_rail", "subway", "narrow_gauge", "monorail", "funicular");
  private static final Set<String> WATERWAYS = Set.of("river", "stream", "canal", "drain", "ditch");
  private static final Set<String> WATER_LANDUSES = Set.of("reservoir", "basin", "salt_pond");
  private static final Set<String> LAND_NATURALS =
      Set.of("wood", "scrub", "heath", "grassland", "beach", "sand", "bare_rock", "wetland");
  private static final Set<String> LAND_LEISURES =
      Set.of("park", "garden", "pitch", "playground", "stadium", "sports_centre", "golf_course");
  private static final List<String> LANDMARK_KEYS =
      List.of(
          "amenity",
          "tourism",
          "historic",
          "public_transport",
          "railway",
          "shop",
          "office",
          "leisure",
          "man_made",
          "highway",
          "building");

  private static final List<String> FURTHER_NAMES =
      List.of("int_name", "alt_name", "old_name", "official_name", "short_name", "loc_name");
  private static final List<String> LANGUAGES = List.of("", ":ar", ":fr", ":en");

  private FeatureRules() {}

  /** What a line or surface with these tags is drawn as. */
  static Optional<Sort> drawn(Map<String, String> tags, boolean closed) {
    String highway = tags.get("highway");
    if (highway != null && !NO_ROADS.contains(highway)) {
      boolean square = closed && "yes".equals(tags.get("area"));
      return sort(Kind.ROAD, highway, square ? Form.AREA : Form.LINE);
    }
    String waterway = tags.getOrDefault("waterway", "");
    if (WATERWAYS.contains(waterway)) {
      return sort(Kind.WATERWAY, waterway, Form.LINE);
    }
    String railway = tags.getOrDefault("railway", "");
    if (RAILS.contains(railway)) {
      return sort(Kind.RAIL, railway, Form.LINE);
    }
    return closed ? surface(tags) : Optional.empty();
  }

  private static Optional<Sort> surface(Map<String, String> tags) {
    if (!tags.getOrDefault("building", "no").equals("no")) {
      return sort(Kind.BUILDING, tags.get("building"), Form.AREA);
    }
    String natural = tags.getOrDefault("natural", "");
    String landuse = tags.getOrDefault("landuse", "");
    if (natural.equals("water") || "riverbank".equals(tags.get("waterway"))) {
      return sort(Kind.WATER, tags.getOrDefault("water", "water"), Form.AREA);
    }
    if (WATER_LANDUSES.contains(landuse)) {
      return sort(Kind.WATER, landuse, Form.AREA);
    }
    String leisure = tags.getOrDefault("leisure", "");
    if (LAND_LEISURES.contains(leisure)) {
      return sort(Kind.LAND, leisure, Form.AREA);
    }
    if (LAND_NATURALS.contains(natural)) {
      return sort(Kind.LAND, natural, Form.AREA);
    }
    return landuse.isEmpty() ? Optional.empty() : sort(Kind.LAND, landuse, Form.AREA);
  }

  /** What a named thing with these tags is written as; a road bears its own name. */
  static Optional<Sort> written(Map<String, String> tags) {
    if (names(tags).isEmpty()) {
      return Optional.empty();
    }
    String place = tags.get("place");
    if (place != null) {
      return sort(Kind.PLACE, place, Form.POINT);
    }
    return LANDMARK_KEYS.stream()
        .filter(tags::containsKey)
        .findFirst()
        .flatMap(key -> sort(Kind.LANDMARK, tags.get(key), Form.POINT));
  }

  static Names names(Map<String, String> tags) {
    Names names =
        new Names(
            tags.getOrDefault("name", ""),
            tags.getOrDefault("name:ar", ""),
            tags.getOrDefault("name:fr", ""),
            tags.getOrDefault("name:en", ""),
            furtherNames(tags));
    return names.isEmpty() ? Names.NONE : names;
  }

  private static String furtherNames(Map<String, String> tags) {
    StringJoiner names = new StringJoiner(";");
    for (String key : FURTHER_NAMES) {
      for (String language : LANGUAGES) {
        String name = tags.get(key + language);
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names.toString();
  }

  private static Optional<Sort> sort(Kind kind, String type, Form form) {
    return Optional.of(new Sort(kind, type, form));
  }
}
