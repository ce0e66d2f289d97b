package org.najda.roads.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.najda.roads.feature.Feature.Names;

/** Draws everything of the city in the order it lies: ground, water, streets, houses, names. */
final class CityDrawing {
  private static final double RIVER_ENDS_METERS = 6_000;
  private static final double HOUSE_MARGIN_METERS = 1;
  private static final double GATES_METERS = 300;
  private static final double SHORE_MARGIN_METERS = 14;

  private final CityMap map;
  private final Map<String, Integer> residents = new LinkedHashMap<>();
  private final CityPlan plan;
  private final NameLists lists;
  private final Houses houses;

  CityDrawing(Bend bend, CityPlan plan, NameLists lists, SplittableRandom random) {
    this.plan = plan;
    this.lists = lists;
    this.houses = new Houses(random);
    this.map = new CityMap(bend);
    plan.districts().forEach(district -> residents.put(district.code(), district.population()));
  }

  OsmDraft draft() {
    return map.draft();
  }

  void drawSurroundings(CityLayout layout) {
    Map<String, String> city = CityMap.tags(plan.names());
    city.put("place", "city");
    city.put("population", Integer.toString(plan.population()));
    map.drawPlace(new Spot(300, 300), city);
    double middle = (CityLayout.NORTH_SHORE + CityLayout.SOUTH_SHORE) / 2;
    double north = CityLayout.NORTH_SHORE - SHORE_MARGIN_METERS;
    double south = CityLayout.SOUTH_SHORE + SHORE_MARGIN_METERS;
    Spot west = new Spot(-RIVER_ENDS_METERS, middle);
    Spot east = new Spot(RIVER_ENDS_METERS, middle);
    Names river = lists.first("river");
    map.drawArea(
        List.of(
            new Spot(west.x(), north),
            new Spot(west.x(), south),
            new Spot(east.x(), south),
            new Spot(east.x(), north)),
        tags(Names.NONE, "natural", "water", "water", "river"));
    map.drawLine(east, west, tags(river, "waterway", "river"));
    for (Block square : layout.squares()) {
      map.drawArea(square.plot(0).ring(), tags(lists.first("square"), "leisure", "park"));
    }
  }

  void drawStreets(List<Street> streets) {
    map.drawRoundabouts(Roundabout.find(streets));
    streets.forEach(map::draw);
  }

  /** Gates where the longest lanes of the medina leave it, some way from one another. */
  void drawGates(List<Street> streets) {
    List<Spot> gates = new ArrayList<>();
    streets.stream()
        .filter(street -> street.kind() == RoadKind.LANE)
        .sorted(Comparator.comparingDouble(Street::meters).reversed())
        .flatMap(street -> Stream.of(street.from().spot(), street.to().spot()))
        .filter(spot -> streets.stream().anyMatch(street -> isOutsideWalls(street, spot)))
        .forEach(spot -> {
          boolean near = gates.stream().anyMatch(gate -> gate.meters(spot) < GATES_METERS);
          if (!near && lists.has("gate")) {
            gates.add(spot);
            map.drawPlace(spot, tags(lists.first("gate"), "historic", "city_gate"));
          }
        });
  }

  private static boolean isOutsideWalls(Street street, Spot spot) {
    return street.kind().carriesCars() && street.findNear(spot, 0.01).isPresent();
  }

  void drawQuarter(Quarter quarter) {
    String ground = quarter.style() == QuarterStyle.WORKS ? "industrial" : "residential";
    map.drawArea(quarter.whole().ring(), tags(Names.NONE, "landuse", ground));
    Map<String, String> place = tags(quarter.names(), "place", "suburb");
    place.put("population", Integer.toString(residents.get(quarter.code())));
    map.drawPlace(quarter.whole().ground().middle(), place);
    map.drawArea(
        quarter.whole().ring(),
        tags(quarter.names(), "boundary", "administrative", "admin_level", "10"));
  }

  void drawLandmark(Landmark landmark) {
    Ground ground = landmark.block().plot(HOUSE_MARGIN_METERS);
    Map<String, String> tags = CityMap.tags(landmark.names());
    landmark.kind().tag(tags);
    if (!ground.isEmpty()) {
      map.drawArea(ground.ring(), tags);
    }
  }

  void drawHouses(Block block) {
    for (Ground house : houses.on(block.plot(HOUSE_MARGIN_METERS), 700)) {
      map.drawArea(house.ring(), tags(Names.NONE, "building", "yes"));
    }
  }

  private static Map<String, String> tags(Names names, String... pairs) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      tags.put(pairs[i], pairs[i + 1]);
    }
    tags.putAll(CityMap.tags(names));
    return tags;
  }
}
