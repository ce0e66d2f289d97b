package org.najda.roads.city;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.najda.roads.feature.Feature.Names;

/** Gives streets their names: wide ones first, then the longest; one name along a line. */
final class StreetNaming {
  private static final double SHORTEST_NAMED_LANE_METERS = 55;
  private static final Map<QuarterStyle, String> THEMES =
      Map.of(
          QuarterStyle.MEDINA, "derb",
          QuarterStyle.GRID, "person",
          QuarterStyle.FLATS, "town",
          QuarterStyle.ROWS, "virtue",
          QuarterStyle.VILLAS, "plant",
          QuarterStyle.WORKS, "trade");

  private final NameLists lists;
  private int numbered;

  StreetNaming(NameLists lists) {
    this.lists = lists;
  }

  void nameAll(List<Street> streets) {
    Names ring = lists.first("ring");
    StreetLines.of(streets).stream()
        .sorted(
            Comparator.comparing(StreetNaming::withinQuarter)
                .thenComparing(Comparator.comparingDouble(StreetNaming::meters).reversed()))
        .forEach(line -> name(line, ring));
  }

  private static boolean withinQuarter(List<Street> line) {
    return line.getFirst().kind().compareTo(RoadKind.BOULEVARD) > 0;
  }

  private static double meters(List<Street> line) {
    return line.stream().mapToDouble(Street::meters).sum();
  }

  private void name(List<Street> line, Names ring) {
    Street first = line.getFirst();
    Names name =
        switch (first.kind()) {
          case HIGHWAY -> ring;
          case AVENUE -> avenue(first);
          case BOULEVARD -> boulevard(first);
          case LANE, ALLEY -> lane(meters(line));
          case DISTRICT_STREET, STREET, YARD, WALK -> street(first);
        };
    line.forEach(street -> street.call(name));
  }

  private Names avenue(Street street) {
    boolean leavesTown = street.meters() > 1000 && street.junctions().size() == 2;
    return leavesTown && lists.has("country")
        ? lists.draw("country")
        : wide("Avenue", lists.draw(lists.has("avenue") ? "avenue" : "person"));
  }

  private Names boulevard(Street street) {
    double y = street.from().spot().y();
    boolean quay = y == CityLayout.NORTH_SHORE || y == CityLayout.SOUTH_SHORE;
    return quay && y == street.to().spot().y()
        ? lists.first("quay")
        : wide("Boulevard", lists.draw("virtue"));
  }

  private Names lane(double meters) {
    if (meters < SHORTEST_NAMED_LANE_METERS || !lists.has("derb")) {
      return Names.NONE;
    }
    Names name = lists.draw("derb");
    return NameLists.names("درب " + name.ar(), "Derb " + name.fr(), "Derb " + name.en());
  }

  private Names street(Street street) {
    String theme = THEMES.get(street.style().orElse(QuarterStyle.ROWS));
    if (!lists.has(theme)) {
      numbered++;
      return NameLists.names("زنقة " + numbered, "Rue " + numbered, "Street " + numbered);
    }
    Names name = lists.draw(theme);
    return street.kind() == RoadKind.DISTRICT_STREET
        ? wide("Avenue", name)
        : NameLists.names("زنقة " + name.ar(), "Rue " + name.fr(), name.en() + " Street");
  }

  private static Names wide(String type, Names name) {
    String english = name.en().startsWith("of ") ? type + " " + name.en() : name.en() + " " + type;
    return NameLists.names("شارع " + name.ar(), type + " " + name.fr(), english);
  }
}
