package org.najda.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.najda.core.GeoPoint;
import org.najda.core.settings.District;
import org.najda.roads.Point;
import org.najda.server.demo.Town.TownDistrict;
import org.najda.server.demo.Town.TownRoom;

/** Where people of one room live, and so ring from: street corners, by district. */
final class Neighbourhoods {
  private record Home(int weight, List<Point> corners) {}

  private final List<Home> homes = new ArrayList<>();
  private final double callsPerDay;

  /**
   * @param corners of the whole town
   * @param districts the room's own
   * @param callsPerDay that the room gets
   */
  Neighbourhoods(TownRoom room, List<District> districts, List<Point> corners, double callsPerDay) {
    this.callsPerDay = callsPerDay;
    for (District district : districts) {
      List<Point> within =
          corners.stream()
              .filter(point -> district.contains(new GeoPoint(point.lat7(), point.lon7())))
              .toList();
      if (!within.isEmpty()) {
        homes.add(new Home(weight(room, district.code()), within));
      }
    }
    if (homes.isEmpty()) {
      throw new IllegalArgumentException("no street lies in any district of " + room.id());
    }
  }

  private static int weight(TownRoom room, String district) {
    return room.districts().stream()
        .filter(found -> found.code().equals(district))
        .mapToInt(TownDistrict::weight)
        .sum();
  }

  double callsPerDay() {
    return callsPerDay;
  }

  /** A street corner; the more people live in its district, the likelier. */
  Point somewhere(SplittableRandom random) {
    int left = random.nextInt(homes.stream().mapToInt(Home::weight).sum());
    for (Home home : homes) {
      left -= home.weight();
      if (left < 0) {
        return home.corners().get(random.nextInt(home.corners().size()));
      }
    }
    throw new IllegalStateException("weights do not add up");
  }
}
