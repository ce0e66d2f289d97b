package org.najda.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.city.InventedCity;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.MapImport;
import org.najda.roads.map.RoadMap;
import org.najda.server.setup.Reading;
import org.najda.server.setup.RoomDraft;
import org.najda.server.setup.SetupFolder;

class DemoRoomsTest {
  @TempDir Path folder;

  @Test
  void theRoomsOfTheInventedCityAreFoldersThatSetupReadsWithoutComplaint() throws IOException {
    RoomFolder.writeAll(
        InventedTown.of(InventedCity.of(1).plan()), "demo", ZoneId.of("Africa/Casablanca"), folder);
    Reading reading = SetupFolder.read(folder);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.rooms())
        .extracting(room -> room.id().value())
        .containsExactly("north", "south");
    for (RoomDraft room : reading.rooms()) {
      assertThat(room.settings().districts()).hasSizeGreaterThan(6);
      assertThat(room.settings().units()).hasSizeGreaterThan(8);
    }
  }

  @Test
  void aRealMapGivesTheTownAndItsQuartersTheirNames() throws IOException {
    MapImport.run(
        GridMap.write(folder), folder.resolve("map"), new ImportOptions(false), told -> {});
    RoadMap map = RoadMap.open(folder.resolve("map"));
    Town town = SurveyedTown.of(StreetCorners.of(map), PlaceNames.of(map));
    assertThat(town.names().in("fr")).isEqualTo("Essai");
    assertThat(town.rooms().getFirst().districts())
        .extracting(district -> district.names().in("fr"))
        .doesNotContain("El Bled")
        .contains("Secteur 1");
    assertThat(town.rooms().getLast().districts())
        .extracting(district -> district.names().in("ar"))
        .contains("El Bled", "المنطقة 9");
  }

  @Test
  void theHoursOfADayShareAllItsCalls() throws IOException {
    HourProfile profile = HourProfile.load();
    assertThat(IntStream.range(0, 24).mapToDouble(profile::share).sum())
        .isEqualTo(1, within(0.001));
    assertThat(profile.share(15)).isGreaterThan(profile.share(4));
    SplittableRandom random = new SplittableRandom(1);
    assertThat(IntStream.range(0, 2000).map(i -> profile.priority(12, random)).distinct())
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
  }
}
