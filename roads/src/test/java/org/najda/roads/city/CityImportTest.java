package org.najda.roads.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.Profile;
import org.najda.roads.city.CityPlan.PoliceStation;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.ImportReport;
import org.najda.roads.map.MapImport;
import org.najda.roads.map.RoadMap;
import org.najda.roads.tile.MapTiles;
import org.najda.roads.tile.TileAddress;
import org.najda.roads.travel.TravelTimes;

class CityImportTest {
  @TempDir Path dir;

  @Test
  void theInventedCityGoesThroughTheSameImportAsARealOne() throws Exception {
    InventedCity city = InventedCity.of(1);
    Path file = dir.resolve("city.osm");
    try (OutputStream out = Files.newOutputStream(file)) {
      city.writeTo(out);
    }
    ImportReport report =
        MapImport.run(file, dir.resolve("map"), new ImportOptions(false), step -> {});
    assertThat(report.profiles().get(Profile.CAR).leftOut().nodes())
        .as("only lanes are left out for cars, and they are no car's roads at all")
        .isZero();
    assertThat(report.profiles().get(Profile.MOTORCYCLE).leftOut().nodes()).isZero();
    RoadMap map = RoadMap.open(dir.resolve("map"));
    TravelTimes emergency = TravelTimes.on(map, Profile.EMERGENCY);
    TravelTimes motorcycle = TravelTimes.on(map, Profile.MOTORCYCLE);
    PoliceStation first = city.plan().policeStations().getFirst();
    for (PoliceStation station : city.plan().policeStations().subList(1, 19)) {
      assertThat(emergency.findWay(first.point(), station.point(), 500)).isPresent();
      assertThat(motorcycle.findWay(first.point(), station.point(), 50))
          .get()
          .matches(way -> way.millis() > 20_000 && way.millis() < 1_200_000);
    }
    assertThat(new MapTiles(map.features()).tile(new TileAddress(14, 7789, 6622)).length)
        .isGreaterThan(5_000);
  }
}
