package org.najda.roads.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.roads.Point;
import org.najda.roads.city.OsmCity.Way;

class InventedCityTest {
  private static OsmCity city;
  private static CityPlan plan;

  @BeforeAll
  static void grow() throws IOException, XMLStreamException {
    city = OsmCity.of(1);
    plan = InventedCity.of(1).plan();
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedAnotherCity() throws IOException {
    byte[] first = OsmCity.bytes(7);
    assertThat(OsmCity.bytes(7)).isEqualTo(first);
    assertThat(OsmCity.bytes(8)).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, -9, Long.MAX_VALUE})
  void everyPlaceThatCarsReachIsReachedFromEveryOther(long seed) throws Exception {
    OsmCity grown = OsmCity.of(seed);
    Set<String> all = nodesOf(grown, Way::carriesCars);
    assertThat(grown.reached(Way::carriesCars, false)).isEqualTo(all);
    assertThat(grown.reached(Way::carriesCars, true)).isEqualTo(all);
    assertThat(grown.ways()).anyMatch(way -> way.is("oneway", "-1"));
    assertThat(grown.ways()).anyMatch(way -> way.is("junction", "roundabout"));
  }

  @Test
  void theLanesOfTheMedinaHangTogetherWithTheRest() {
    Predicate<Way> any = way -> way.tags().containsKey("highway");
    assertThat(city.reached(any, false)).isEqualTo(nodesOf(city, any));
  }

  @Test
  void insideTheMedinaOnlyFeetAndMotorcyclesPass() {
    Path2D medina = withinWalls(district("Médina"));
    List<Way> inside =
        city.roads().stream()
            .filter(way -> way.nodes().stream().allMatch(node -> within(medina, node)))
            .toList();
    assertThat(inside).hasSizeGreaterThan(300).noneMatch(Way::carriesCars);
    assertThat(inside).allMatch(way -> way.is("motorcycle", "yes"));
  }

  @Test
  void withoutItsBridgesTheCityFallsApartAtTheRiver() {
    Predicate<Way> dry = way -> way.tags().containsKey("highway") && !way.is("bridge", "yes");
    Set<String> oneBank = city.reached(dry, false);
    Set<String> otherBank = new HashSet<>(nodesOf(city, dry));
    otherBank.removeAll(oneBank);
    assertThat(oneBank).hasSizeGreaterThan(1000);
    assertThat(otherBank).hasSizeGreaterThan(1000);
    assertThat(city.ways().stream().filter(way -> way.is("bridge", "yes"))).hasSizeBetween(4, 8);
  }

  @Test
  void everyNameIsGivenInArabicFrenchAndEnglish() {
    List<Way> named = city.ways().stream().filter(way -> way.tags().containsKey("name")).toList();
    assertThat(named).hasSizeGreaterThan(800);
    assertThat(named)
        .allMatch(way -> way.tags().get("name").equals(way.tags().get("name:ar")))
        .allMatch(way -> way.tags().get("name").matches(".*\\p{IsArabic}.*"))
        .allMatch(way -> way.tags().get("name:fr").matches(".*\\p{IsLatin}.*"))
        .allMatch(way -> way.tags().get("name:en").matches(".*\\p{IsLatin}.*"));
  }

  @Test
  void someThreeHundredThousandPeopleLiveOnBothBanks() {
    assertThat(plan.population()).isBetween(299_000, 301_000);
    assertThat(plan.districts()).hasSize(19);
    assertThat(plan.districts()).extracting(CityDistrict::bank).contains(CityDistrict.Bank.SOUTH);
    assertThat(plan.districts())
        .extracting(district -> district.names().ar())
        .doesNotHaveDuplicates();
  }

  @Test
  void eachDistrictHasAPoliceStationInsideIt() {
    for (CityDistrict district : plan.districts()) {
      Path2D outline = shape(district.outline());
      assertThat(plan.policeStations())
          .filteredOn(station -> station.district().equals(district.code()))
          .hasSize(1)
          .allMatch(s -> outline.contains(s.point().lon(), s.point().lat()));
    }
  }

  private static CityDistrict district(String french) {
    return plan.districts().stream()
        .filter(district -> district.names().fr().equals(french))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> nodesOf(OsmCity grown, Predicate<Way> fits) {
    Set<String> nodes = new HashSet<>();
    grown.ways().stream().filter(fits).forEach(way -> nodes.addAll(way.nodes()));
    return nodes;
  }

  private static boolean within(Path2D shape, String node) {
    Point point = city.nodes().get(node);
    return shape.contains(point.lon(), point.lat());
  }

  /** A little smaller than the district, which ends in the middle of the streets around it. */
  private static Path2D withinWalls(CityDistrict district) {
    double lon = district.middle().lon();
    double lat = district.middle().lat();
    AffineTransform smaller = AffineTransform.getTranslateInstance(lon, lat);
    smaller.scale(0.99, 0.99);
    smaller.translate(-lon, -lat);
    Path2D walls = shape(district.outline());
    walls.transform(smaller);
    return walls;
  }

  private static Path2D shape(List<Point> outline) {
    Path2D path = new Path2D.Double();
    path.moveTo(outline.getFirst().lon(), outline.getFirst().lat());
    outline.stream().skip(1).forEach(point -> path.lineTo(point.lon(), point.lat()));
    path.closePath();
    return path;
  }
}
