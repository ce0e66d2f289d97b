package org.najda.roads.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.roads.Bounds;
import org.najda.roads.DrawnMap;
import org.najda.roads.Point;
import org.najda.roads.place.StreetNames;

class MapFeaturesTest {
  private static final DrawnMap MAP =
      new DrawnMap()
          .node(1, 0, 0)
          .node(2, 10, 0)
          .node(3, 10, 10)
          .node(4, 0, 10)
          .node(5, 5, 5, "amenity=hospital", "name=مستشفى", "name:fr=Hôpital")
          .node(6, 90, 90, "place=suburb", "name=Loin")
          .node(7, 5, 6, "amenity=bench")
          .way(10, "highway=residential name=Rue_A name:ar=زنقة", 1, 2)
          .way(11, "highway=residential name=Rue_B", 4, 3)
          .way(12, "natural=water", 1, 2, 3, 4, 1)
          .way(13, "building=mosque name=Jamaa", 1, 2, 3, 1)
          .way(14, "highway=construction", 1, 3);

  @TempDir Path folder;

  @Test
  void aBoxGivesWhatLiesInIt() throws IOException {
    MapFeatures features = MAP.open(folder, true).features();
    assertThat(features.size()).isEqualTo(7);
    assertThat(within(features, new Bounds(0, 0, 100_000, 100_000)))
        .containsExactlyInAnyOrder(
            "ROAD residential Rue_A",
            "ROAD residential Rue_B",
            "WATER water ",
            "BUILDING mosque Jamaa",
            "LANDMARK mosque Jamaa",
            "LANDMARK hospital مستشفى");
    assertThat(within(features, new Bounds(800_000, 800_000, 1_000_000, 1_000_000)))
        .containsExactly("PLACE suburb Loin");
    assertThat(within(features, new Bounds(-200, -200, -100, -100))).isEmpty();
  }

  @Test
  void geometryAndNamesAreKeptAsTheyCame() throws IOException {
    List<Feature> found = new ArrayList<>();
    MAP.open(folder, true)
        .features()
        .within(
            new Bounds(0, 0, 0, 0),
            feature -> {
              if (feature.osmId() == 10) {
                found.add(feature);
              }
            });
    Feature street = found.getFirst();
    assertThat(street.shape().parts()).containsExactly(new int[] {0, 0, 0, 100_000});
    assertThat(street.names().in("ar")).isEqualTo("زنقة");
    assertThat(street.names().in("en")).isEqualTo("Rue_A");
  }

  @Test
  void aSurfaceOfManyWaysIsThereThoughTheFileTellsOfItBeforeThem() throws IOException {
    DrawnMap map =
        new DrawnMap()
            .node(1, 0, 0)
            .node(2, 10, 0)
            .node(3, 10, 10)
            .relation(20, "type=multipolygon natural=water", 10, 11)
            .way(10, "highway=residential", 1, 2, 3)
            .way(11, "barrier=wall", 3, 1);
    assertThat(within(map.open(folder, true).features(), new Bounds(0, 0, 100_000, 100_000)))
        .containsExactlyInAnyOrder("WATER water ", "ROAD residential ");
  }

  @ParameterizedTest
  @CsvSource({
    "oneway=yes,ONE_WAY,1",
    "oneway=-1 tunnel=yes,ONE_WAY TUNNEL,2",
    "junction=roundabout,ONE_WAY,1",
    "junction=roundabout oneway=no,'',1",
    "bridge=viaduct,BRIDGE,1",
    "bridge=no,'',1"
  })
  void aRoadTellsHowItIsDrivenAndWhatItPasses(String tags, String marks, int first)
      throws IOException {
    List<Feature> found = new ArrayList<>();
    new DrawnMap()
        .node(1, 1, 0)
        .node(2, 2, 0)
        .way(10, "highway=primary " + tags, 1, 2)
        .open(folder, true)
        .features()
        .within(new Bounds(0, 0, 100_000, 100_000), found::add);
    Feature road = found.getFirst();
    assertThat(road.marks().stream().map(Enum::name).collect(Collectors.joining(" ")))
        .isEqualTo(marks);
    assertThat(road.shape().parts().getFirst()[1]).isEqualTo(first * 10_000);
  }

  @Test
  void aPlaceIsOnItsNearestNamedStreet() throws IOException {
    StreetNames names = new StreetNames(MAP.open(folder, true).features());
    assertThat(name(names, DrawnMap.at(5, 0.4), 200)).isEqualTo("Rue_A");
    assertThat(name(names, DrawnMap.at(5, 9), 200)).isEqualTo("Rue_B");
    assertThat(name(names, DrawnMap.at(5, 5), 200)).isEqualTo("none");
  }

  private static String name(StreetNames names, Point point, int meters) {
    return names.findNearest(point, meters).map(Feature.Names::local).orElse("none");
  }

  private static List<String> within(MapFeatures features, Bounds box) {
    List<String> found = new ArrayList<>();
    features.within(
        box,
        feature ->
            found.add(feature.kind() + " " + feature.type() + " " + feature.names().local()));
    return found;
  }
}
