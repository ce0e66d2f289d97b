package org.najda.roads.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.roads.DrawnMap;
import org.najda.roads.Earth;
import org.najda.roads.ExportedGraph;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.SharedData;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.MapExport;
import org.najda.roads.map.MapImport;
import org.najda.roads.map.RoadMap;

/** Travel times equal what anybody can compute from the exported graph. */
class ExportAgreesTest {
  private static final int MAX_SNAP_METERS = 500;

  @Property(tries = 150)
  void onRandomDrawnMaps(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 14) int nodes, @ForAll boolean all)
      throws IOException {
    Random random = new Random(seed);
    Path folder = Files.createTempDirectory("drawn");
    try {
      RoadMap map = randomMap(random, nodes).open(folder, all);
      List<Point> places = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        // Every second place is on a corner of the grid: on nodes, in line with streets, at ties.
        double x = random.nextInt(9);
        double y = random.nextInt(9);
        places.add(
            i % 2 == 0 ? DrawnMap.at(x / 2, y / 2) : DrawnMap.at(x / 2, random.nextDouble() * 4));
      }
      assertAgree(map, Profile.CAR, places, folder);
    } finally {
      delete(folder);
    }
  }

  private static DrawnMap randomMap(Random random, int nodes) {
    DrawnMap map = new DrawnMap();
    for (int id = 1; id <= nodes; id++) {
      map.node(id, random.nextInt(5), random.nextInt(5));
    }
    List<String> tags =
        List.of(
            "highway=residential",
            "highway=primary",
            "highway=residential oneway=yes",
            "highway=secondary oneway=-1",
            "highway=tertiary maxspeed:forward=20");
    for (int way = 1; way <= nodes; way++) {
      long[] along = random.longs(2 + random.nextInt(4), 1, nodes + 1).toArray();
      map.way(way, tags.get(random.nextInt(tags.size())), along);
    }
    return map.node(100, 5, 5).node(101, 6, 6).way(100, "highway=residential", 100, 101);
  }

  @ParameterizedTest
  @CsvSource({
    "monaco.osm.gz, CAR",
    "nasr-city.osm.gz, EMERGENCY",
    "marrakech-gueliz.osm.gz, MOTORCYCLE",
    "monaco.osm.gz, FOOT"
  })
  void onRealMaps(String file, Profile profile, @TempDir Path folder) throws IOException {
    realMap(file, profile, 12, folder);
  }

  @Tag("long")
  @ParameterizedTest
  @CsvSource({"porto.osm.pbf, EMERGENCY", "porto.osm.pbf, CAR"})
  void onAWholeMetropolis(String file, Profile profile, @TempDir Path folder) throws IOException {
    realMap(file, profile, 10, folder);
  }

  private static void realMap(String file, Profile profile, int count, Path folder)
      throws IOException {
    Path source = SharedData.need("roads/" + file);
    MapImport.run(source, folder.resolve("map"), new ImportOptions(false), step -> {});
    RoadMap map = RoadMap.open(folder.resolve("map"));
    Random random = new Random(7);
    var graph = map.graph(profile);
    List<Point> places =
        Stream.generate(() -> graph.nodePlace(random.nextInt(graph.nodes())))
            .map(at -> new Point(at.lat7() + shift(random), at.lon7() + shift(random)))
            .limit(count)
            .toList();
    assertAgree(map, profile, places, folder);
  }

  /** A third of the places stay on their node. */
  private static int shift(Random random) {
    return random.nextInt(3) == 0 ? 0 : random.nextInt(20_000) - 10_000;
  }

  private static void assertAgree(RoadMap map, Profile profile, List<Point> places, Path folder)
      throws IOException {
    MapExport.csv(map.graph(profile), map.turns(profile), folder.resolve("csv"));
    ExportedGraph exported = new ExportedGraph(folder.resolve("csv"));
    assertThat(exported.arcs()).isEqualTo(map.graph(profile).arcs());
    if (exported.arcs() == 0) {
      return;
    }
    TravelTimes times = TravelTimes.on(map, profile);
    List<Point> near =
        places.stream().filter(at -> exported.snapMeters(at) < MAX_SNAP_METERS).toList();
    for (Point from : near) {
      double[] expected = exported.seconds(from, near);
      Answer answer = times.fromPlace(from, near, MAX_SNAP_METERS);
      for (int i = 0; i < near.size(); i++) {
        Point to = near.get(i);
        assertSame(answer.units().get(i), expected[i], exported.snapMeters(to));
        Answer back = times.toIncident(to, List.of(from), MAX_SNAP_METERS);
        assertSame(back.units().getFirst(), expected[i], exported.snapMeters(from));
        times.expect(from, MAX_SNAP_METERS);
        assertThat(times.toIncident(to, List.of(from), MAX_SNAP_METERS)).isEqualTo(back);
        var way = times.findWay(from, to, MAX_SNAP_METERS);
        assertThat(way.isPresent()).isEqualTo(expected[i] < Double.POSITIVE_INFINITY);
        TravelTime time = answer.units().get(i);
        way.ifPresent(found -> assertWay(found, time, profile));
      }
    }
  }

  private static void assertSame(TravelTime time, double expectedSeconds, double snapMeters) {
    switch (time) {
      case TravelTime.Reached reached -> {
        assertThat(reached.seconds()).isCloseTo(expectedSeconds, within(0.002));
        assertThat(reached.snapMeters()).isCloseTo(snapMeters, within(1e-3));
      }
      case TravelTime.NoWay none -> {
        assertThat(expectedSeconds).isInfinite();
        assertThat(none.snapMeters()).isCloseTo(snapMeters, within(1e-3));
      }
      case TravelTime.OffRoad off -> throw new AssertionError("a place near the road is off road");
    }
  }

  /** An ordinary drive keeps to the signs at turns, which its time for ranking does not know. */
  private static void assertWay(Way way, TravelTime time, Profile profile) {
    TravelTime.Reached reached = (TravelTime.Reached) time;
    if (profile == Profile.CAR) {
      assertThat(way.millis()).isGreaterThanOrEqualTo(reached.millis());
    } else {
      assertThat(way.millis()).isEqualTo(reached.millis());
      assertThat(way.meters()).isCloseTo(reached.meters(), within(0.5));
    }
    double meters = 0;
    for (int i = 1; i < way.points().size(); i++) {
      assertThat(way.millisAt(i)).isGreaterThanOrEqualTo(way.millisAt(i - 1));
      meters += Earth.meters(way.points().get(i - 1), way.points().get(i));
    }
    assertThat(meters).isCloseTo(way.meters(), within(0.5));
    assertThat(way.millisAt(0)).isZero();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
