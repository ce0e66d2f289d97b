package org.najda.server.demo;

import java.util.List;
import org.najda.roads.city.CityDistrict;
import org.najda.roads.city.CityDistrict.Bank;
import org.najda.roads.city.CityPlan;
import org.najda.roads.city.CityPlan.PoliceStation;
import org.najda.roads.feature.Feature.Names;
import org.najda.server.demo.Town.TownDistrict;
import org.najda.server.demo.Town.TownRoom;

/** The town of an invented city: a room for each bank of its river. */
final class InventedTown {
  private InventedTown() {}

  static Town of(CityPlan plan) {
    Names north = new Names("الضفة الشمالية", "الضفة الشمالية", "rive nord", "north bank");
    Names south = new Names("الضفة الجنوبية", "الضفة الجنوبية", "rive sud", "south bank");
    return new Town(
        plan.names(),
        List.of(
            new TownRoom("north", north, districts(plan, Bank.NORTH)),
            new TownRoom("south", south, districts(plan, Bank.SOUTH))));
  }

  private static List<TownDistrict> districts(CityPlan plan, Bank bank) {
    return plan.districts().stream()
        .filter(district -> district.bank() == bank)
        .map(district -> district(district, plan))
        .toList();
  }

  private static TownDistrict district(CityDistrict district, CityPlan plan) {
    PoliceStation station =
        plan.policeStations().stream()
            .filter(found -> found.district().equals(district.code()))
            .findFirst()
            .orElseThrow();
    return new TownDistrict(
        district.code(),
        district.names(),
        district.population(),
        district.outline(),
        station.names(),
        station.point());
  }
}
