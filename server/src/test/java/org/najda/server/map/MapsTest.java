package org.najda.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.settings.UnitKind;
import org.najda.roads.Point;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.MapImport;
import org.najda.roads.travel.TravelTime;
import org.najda.server.cli.DataDirectory;

/** A map that is imported anew is taken up without a restart. */
class MapsTest {
  private static final Point WEST = Point.ofDegrees(31.6, -8.02);
  private static final Point EAST = Point.ofDegrees(31.6, -8.01);

  @TempDir Path data;

  @Test
  void theNewMapIsTakenUpAndTheOldOneAnswersUntilThen() throws IOException {
    imported("residential");
    try (Maps maps = new Maps(data)) {
      OpenMap old = maps.find("main").orElseThrow();
      long slow = millis(old);

      imported("primary");
      assertThat(maps.find("main")).contains(old);
      maps.renew();

      OpenMap anew = maps.find("main").orElseThrow();
      assertThat(anew.roads().version()).isNotEqualTo(old.roads().version());
      assertThat(millis(anew)).isLessThan(slow);
      assertThat(millis(old)).isEqualTo(slow);
      maps.renew();
      assertThat(maps.find("main")).contains(anew);
    }
  }

  @Test
  void aMapThatCannotBeReadTakesNobodysPlace() throws IOException {
    imported("residential");
    try (Maps maps = new Maps(data)) {
      OpenMap old = maps.find("main").orElseThrow();

      // As an import does it: what is mapped stays whole under its old name.
      Path broken = Files.writeString(data.resolve("broken"), "no map");
      Files.move(
          broken,
          new DataDirectory(data).map("main").resolve("roads.map"),
          StandardCopyOption.REPLACE_EXISTING);
      maps.renew();

      assertThat(maps.find("main")).contains(old);
      assertThat(millis(old)).isPositive();
    }
  }

  private static long millis(OpenMap map) {
    TravelTime time =
        map.travelTimes(UnitKind.CAR).toIncident(EAST, List.of(WEST), 50).units().getFirst();
    return ((TravelTime.Reached) time).millis();
  }

  private void imported(String highway) throws IOException {
    Path osm =
        Files.writeString(
            data.resolve(highway + ".osm"),
            """
            <osm version='0.6'>
            <node id='1' lat='31.6' lon='-8.02'/><node id='2' lat='31.6' lon='-8.01'/>
            <way id='7'><nd ref='1'/><nd ref='2'/><tag k='highway' v='%s'/></way>
            </osm>
            """
                .formatted(highway));
    MapImport.run(osm, new DataDirectory(data).map("main"), new ImportOptions(true), step -> {});
  }
}
