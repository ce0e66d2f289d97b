package org.najda.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.city.InventedCity;
import org.najda.server.setup.Reading;
import org.najda.server.setup.RoomDraft;
import org.najda.server.setup.SetupFolder;

class DemoRoomsTest {
  @TempDir Path folder;

  @Test
  void theRoomsOfTheInventedCityAreFoldersThatSetupReadsWithoutComplaint() throws IOException {
    RoomFolder.writeAll(InventedTown.of(InventedCity.of(1).plan()), "demo", folder);
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
