package org.najda.roads.city;

import java.util.ArrayList;
import java.util.List;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Names;

/**
 * What a command room must know of the city to be set up for it.
 *
 * @param seed the number the city grew from
 * @param population residents of all districts together
 */
public record CityPlan(
    long seed,
    Names names,
    int population,
    List<CityDistrict> districts,
    List<PoliceStation> policeStations) {
  /**
   * Where patrols start from.
   *
   * @param district code of the district it stands in
   */
  public record PoliceStation(String district, Names names, Point point) {}

  /** Copies the lists. */
  public CityPlan {
    districts = List.copyOf(districts);
    policeStations = List.copyOf(policeStations);
  }

  /** People are spread by how densely each style of quarter is lived in. */
  static List<CityDistrict> districts(List<Quarter> quarters, int population, Bend bend) {
    double sum = quarters.stream().mapToDouble(CityPlan::weight).sum();
    List<CityDistrict> districts = new ArrayList<>();
    for (Quarter quarter : quarters) {
      int residents = (int) Math.round(population * weight(quarter) / sum / 100) * 100;
      districts.add(
          new CityDistrict(
              quarter.code(),
              quarter.names(),
              quarter.bank(),
              residents,
              bend.ring(quarter.whole().ring()),
              bend.point(quarter.whole().ground().middle())));
    }
    return districts;
  }

  private static double weight(Quarter quarter) {
    return quarter.style().residentsPerSquareKilometer() * quarter.whole().ground().area();
  }
}
