package org.najda.roads.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.roads.DrawnMap.at;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.roads.DrawnMap;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.SharedData;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.MapImport;
import org.najda.roads.map.RoadMap;
import org.najda.roads.snap.SnapIndex;
import org.najda.roads.travel.Drive;
import org.najda.roads.travel.TravelTimes;

/** Simulated units drive with known speeds; what is measured must be these. */
class TrackMatcherTest {
  @TempDir static Path folder;
  @TempDir Path drawnFolder;

  private static RoadMap monaco;
  private static RoadGraph graph;
  private static SnapIndex index;
  private static TravelTimes times;

  private final Random random = new Random(30);

  @BeforeAll
  static void openMap() throws IOException {
    MapImport.run(
        SharedData.need("roads/monaco.osm.gz"), folder, new ImportOptions(true), step -> {});
    monaco = RoadMap.open(folder);
    graph = monaco.graph(Profile.EMERGENCY);
    index = new SnapIndex(graph);
    times = TravelTimes.on(monaco, Profile.EMERGENCY);
  }

  @ParameterizedTest
  @CsvSource({"0.3, 2", "0.3, 10", "0.7, 1", "0.7, 5", "1, 5", "1.3, 3"})
  void unitsThatDriveAtAKnownPaceAreMeasuredAtIt(double pace, int everySeconds) {
    List<Integer> percents = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      passes(new TrackMatcher(graph, index), fixes(drive(pace), everySeconds * 1_000, 4))
          .forEach(pass -> percents.add(pass.speedPercent()));
    }
    percents.sort(null);

    assertThat(percents).hasSizeGreaterThan(100);
    assertThat(percents.get(percents.size() / 2) / 100.0)
        .as("the median pass")
        .isBetween(pace * 0.93, pace * 1.07);
    assertThat(percents.get(percents.size() / 10) / 100.0)
        .as("nine of ten passes are faster")
        .isGreaterThan(pace * 0.6);
  }

  @Test
  void ofTwoStreetsSideBySideTheOneThatIsDrivenIsMeasured() throws IOException {
    RoadMap map =
        new DrawnMap()
            .node(1, 0, 0)
            .node(2, 5, 0)
            .node(3, 10, 0)
            .node(4, 0, 0.2)
            .node(5, 5, 0.2)
            .node(6, 10, 0.2)
            .way(1, "highway=residential", 1, 2, 3)
            .way(2, "highway=residential", 4, 5, 6)
            .way(3, "highway=residential", 1, 4)
            .way(4, "highway=residential", 3, 6)
            .way(5, "highway=residential", 2, 5)
            .open(drawnFolder, true);
    RoadGraph drawn = map.graph(Profile.EMERGENCY);
    Drive drive =
        new Drive(
            TravelTimes.on(map, Profile.EMERGENCY)
                .findWay(at(0.1, 0), at(9.9, 0), 50)
                .orElseThrow(),
            0,
            0.5);

    List<Pass> passes =
        passes(new TrackMatcher(drawn, new SnapIndex(drawn)), fixes(drive, 3_000, 3));

    assertThat(passes).isNotEmpty();
    assertThat(passes)
        .allSatisfy(pass -> {
          assertThat(drawn.wayId(pass.arc() >> 1)).isEqualTo(1);
          assertThat(drawn.edgeFrom(pass.arc() >> 1) < drawn.edgeTo(pass.arc() >> 1))
              .as("from west to east")
              .isEqualTo((pass.arc() & 1) == 0);
          assertThat(pass.speedPercent()).isBetween(40, 60);
        });
  }

  @Test
  void whoStandsOrWhoseReceiverStandsStillSlowsNoRoad() {
    for (int i = 0; i < 20; i++) {
      List<Fix> fixes = fixes(drive(1), 5_000, 0);
      int at = fixes.size() / 2;
      List<Fix> standing = new ArrayList<>(fixes.subList(0, at));
      for (int more = 1; more <= 120; more++) {
        standing.add(near(fixes.get(at - 1), more * 5_000L, 5));
      }
      fixes
          .subList(at, fixes.size())
          .forEach(fix -> standing.add(new Fix(fix.place(), fix.millis() + 600_000, null)));

      assertThat(passes(new TrackMatcher(graph, index), standing))
          .allSatisfy(pass -> assertThat(pass.speedPercent()).isGreaterThan(20));
    }
  }

  @Test
  void aReceiverThatJumpsSlowsNoRoad() {
    for (int i = 0; i < 20; i++) {
      List<Fix> jumping = new ArrayList<>();
      for (Fix fix : fixes(drive(1), 5_000, 0)) {
        Point away = new Point(fix.place().lat7() + 30_000 * jumping.size(), fix.place().lon7());
        jumping.add(jumping.size() % 7 == 6 ? new Fix(away, fix.millis(), null) : fix);
      }

      assertThat(passes(new TrackMatcher(graph, index), jumping))
          .allSatisfy(pass -> assertThat(pass.speedPercent()).isBetween(40, 250));
    }
  }

  @Test
  void whateverIsToldPassesAreOfOpenArcsInTheOrderOfTime() {
    for (int i = 0; i < 50; i++) {
      TrackMatcher matcher = new TrackMatcher(graph, index);
      long millis = 0;
      long latest = 0;
      Fix fix = new Fix(somewhere(), 0, null);
      for (int step = 0; step < 60; step++) {
        millis += random.nextInt(20_000) - 2_000;
        Float heading = random.nextBoolean() ? null : random.nextFloat(360);
        Fix moved = near(fix, 0, random.nextInt(10) == 0 ? 3_000 : 40);
        fix = new Fix(moved.place(), millis, heading);
        for (Pass pass : matcher.take(fix)) {
          int edge = pass.arc() >> 1;
          int open = (pass.arc() & 1) == 0 ? graph.forwardMillis(edge) : graph.backwardMillis(edge);
          assertThat(open).isNotEqualTo(RoadGraph.CLOSED);
          assertThat(pass.speedPercent()).isPositive();
          assertThat(pass.millis()).isBetween(latest, millis);
          latest = pass.millis();
        }
      }
    }
  }

  private Drive drive(double pace) {
    while (true) {
      var way = times.findWay(somewhere(), somewhere(), 500);
      if (way.isPresent() && way.get().meters() > 800) {
        return new Drive(way.get(), 0, pace);
      }
    }
  }

  private Point somewhere() {
    int point = random.nextInt(graph.shapeEnd(graph.edges() - 1));
    return new Point(graph.shapeLat7(point), graph.shapeLon7(point));
  }

  private List<Fix> fixes(Drive drive, long everyMillis, double noiseMeters) {
    List<Fix> fixes = new ArrayList<>();
    for (long millis = 0; millis < drive.endMillis(); millis += everyMillis) {
      Fix exact = new Fix(drive.at(millis), millis, (float) drive.heading(millis));
      fixes.add(near(exact, 0, noiseMeters));
    }
    return fixes;
  }

  /** Some meters away, and later. */
  private Fix near(Fix fix, long laterMillis, double meters) {
    double steps = meters / (Earth.radians(1) * Earth.RADIUS_METERS);
    return new Fix(
        new Point(
            (int) (fix.place().lat7() + random.nextGaussian() * steps),
            (int) (fix.place().lon7() + random.nextGaussian() * steps)),
        fix.millis() + laterMillis,
        fix.headingDegrees());
  }

  private static List<Pass> passes(TrackMatcher matcher, List<Fix> fixes) {
    List<Pass> passes = new ArrayList<>();
    fixes.forEach(fix -> passes.addAll(matcher.take(fix)));
    return passes;
  }
}
