package org.najda.roads.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.roads.DrawnMap.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.roads.DrawnMap;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.SharedData;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.MapExport;
import org.najda.roads.map.MapImport;
import org.najda.roads.map.RoadMap;
import org.najda.roads.travel.Way.Note;

/** The way that is drawn for ordinary driving makes no forbidden turn; an emergency drive may. */
class LawfulWaysTest {
  private static final int SNAP_METERS = 500;

  private static Path drawn;

  @TempDir Path folder;

  /**
   * Way 1 comes from the west to a crossing, way 2 goes on to the north, way 3 to the east and back
   * around a block to the north end of way 2.
   */
  private static DrawnMap crossing() {
    return new DrawnMap()
        .node(1, 0, 0)
        .node(2, 2, 0)
        .node(3, 2, 2)
        .node(4, 4, 0)
        .node(5, 4, 2)
        .way(1, "highway=residential", 1, 2)
        .way(2, "highway=residential", 2, 3)
        .way(3, "highway=residential", 2, 4, 5, 3);
  }

  @Test
  void aForbiddenTurnIsDrivenAroundAndAnEmergencyDriveMakesIt() throws IOException {
    RoadMap map = crossing().turn(9, "no_left_turn", 1, "node", 2, 2).open(folder, true);

    assertThat(units(map, Profile.CAR, at(0, 0), at(2, 2))).isEqualTo(8);
    assertThat(units(map, Profile.EMERGENCY, at(0, 0), at(2, 2))).isEqualTo(4);
    assertThat(units(map, Profile.CAR, at(1, 0), at(2, 1))).isEqualTo(8);
    assertThat(units(map, Profile.CAR, at(2, 2), at(0, 0))).isEqualTo(4);
    assertThat(way(map, Profile.CAR, at(0, 0), at(2, 2)).has(Note.FORBIDDEN_TURN)).isFalse();
  }

  @Test
  void whereOnlyOneWayOnIsLeftNoOtherIsDriven() throws IOException {
    RoadMap map = crossing().turn(9, "only_left_turn", 1, "node", 2, 2).open(folder, true);

    assertThat(units(map, Profile.CAR, at(0, 0), at(4, 0))).isEqualTo(8);
  }

  @Test
  void alongAWayBetweenTwoOthersATurnMayBeForbiddenThatEachOfThemAllows() throws IOException {
    RoadMap map =
        new DrawnMap()
            .node(1, 0, 0)
            .node(2, 2, 0)
            .node(3, 4, 0)
            .node(4, 4, 2)
            .node(5, 2, -2)
            .node(6, 4, -2)
            .way(1, "highway=residential", 1, 2)
            .way(2, "highway=residential", 2, 3)
            .way(3, "highway=residential", 3, 4)
            .way(4, "highway=residential", 5, 2)
            .way(5, "highway=residential", 2, 5, 6, 3)
            .turn(9, "no_left_turn", 1, "way", 2, 3)
            .open(folder, true);

    assertThat(units(map, Profile.CAR, at(0, 0), at(4, 2))).isEqualTo(10);
    assertThat(units(map, Profile.CAR, at(2, -2), at(4, 2))).isEqualTo(6);
  }

  @Test
  void nobodyTurnsAroundAtAJunctionToGetPastASignButAtTheEndOfARoad() throws IOException {
    DrawnMap drawn =
        new DrawnMap()
            .node(1, 0, 0)
            .node(2, 2, 0)
            .node(3, 2, 2)
            .node(4, 4, 0)
            .way(1, "highway=residential", 1, 2)
            .way(2, "highway=residential", 2, 3)
            .way(3, "highway=residential", 2, 4)
            .turn(9, "no_left_turn", 1, "node", 2, 2);

    assertThat(units(drawn.open(folder, true), Profile.CAR, at(0, 0), at(2, 2))).isEqualTo(8);
  }

  @Test
  void whereEveryWayBreaksASignTheWaySaysSo() throws IOException {
    RoadMap map =
        new DrawnMap()
            .node(1, 0, 0)
            .node(2, 2, 0)
            .node(3, 2, 2)
            .way(1, "highway=residential", 1, 2)
            .way(2, "highway=residential", 2, 3)
            .turn(9, "no_left_turn", 1, "node", 2, 2)
            .open(folder, true);

    Way way = way(map, Profile.CAR, at(0, 0), at(2, 2));

    assertThat(way.has(Note.FORBIDDEN_TURN)).isTrue();
    assertThat(way.meters()).isBetween(440.0, 450.0);
  }

  @BeforeContainer
  static void aFolderForAllTries() throws IOException {
    drawn = Files.createTempDirectory("lawful");
  }

  @AfterContainer
  static void withoutIt() throws IOException {
    try (Stream<Path> files = Files.walk(drawn)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 300)
  void onAnyMapItIsTheFastestOfThoseThatKeepToTheSigns(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    RoadMap map = randomMap(random).open(drawn, true);

    agree(map, random, 12, drawn);
  }

  private static DrawnMap randomMap(Random random) {
    DrawnMap map = new DrawnMap();
    for (int node = 0; node < 16; node++) {
      map.node(node + 1, node % 4, node / 4);
    }
    long way = 1;
    Map<Long, long[]> ends = new HashMap<>();
    for (int node = 0; node < 16; node++) {
      for (int other : new int[] {node + 1, node + 4}) {
        boolean apart = other == node + 1 && other % 4 == 0 || other > 15;
        if (!apart && random.nextInt(8) > 0) {
          ends.put(way, new long[] {node + 1, other + 1});
          String tags = random.nextInt(5) == 0 ? "highway=primary oneway=yes" : "highway=primary";
          map.way(way++, tags, node + 1, other + 1);
        }
      }
    }
    List<Long> ways = new ArrayList<>(ends.keySet());
    for (int rule = 0; rule < 14; rule++) {
      long from = ways.get(random.nextInt(ways.size()));
      long via = ways.get(random.nextInt(ways.size()));
      long to = ways.get(random.nextInt(ways.size()));
      String kind = random.nextInt(4) == 0 ? "only_straight_on" : "no_left_turn";
      if (random.nextInt(3) == 0) {
        map.turn(100 + rule, kind, from, "way", via, to);
      } else {
        map.turn(100 + rule, kind, from, "node", ends.get(from)[random.nextInt(2)], to);
      }
    }
    return map;
  }

  @ParameterizedTest
  @ValueSource(strings = {"monaco.osm.gz", "nasr-city.osm.gz", "marrakech-gueliz.osm.gz"})
  void onTheMapOfATown(String file) throws IOException {
    realMap(file, 30);
  }

  @Tag("long")
  @Test
  void onTheMapOfAMetropolis() throws IOException {
    realMap("porto.osm.pbf", 60);
  }

  private void realMap(String file, int pairs) throws IOException {
    Path source = SharedData.need("roads/" + file);
    MapImport.run(source, folder.resolve("map"), new ImportOptions(false), step -> {});
    agree(RoadMap.open(folder.resolve("map")), new Random(31), pairs, folder);
  }

  /** From node to node; half of them begin on an arc that some rule begins with. */
  private static void agree(RoadMap map, Random random, int pairs, Path folder) throws IOException {
    RoadGraph graph = map.graph(Profile.CAR);
    MapExport.csv(graph, map.turns(Profile.CAR), folder.resolve("csv"));
    PlainTurns plain = new PlainTurns(graph, folder.resolve("csv/turns.csv"));
    List<List<Integer>> forbidden = map.turns(Profile.CAR).list();
    TravelTimes times = TravelTimes.on(map, Profile.CAR);
    for (int pair = 0; pair < pairs; pair++) {
      int from = random.nextInt(graph.nodes());
      int to = random.nextInt(graph.nodes());
      if (!forbidden.isEmpty() && pair % 2 == 0) {
        List<Integer> turn = forbidden.get(random.nextInt(forbidden.size()));
        from = graph.arcFrom(turn.getFirst());
        to = graph.arcFrom(turn.getLast() ^ 1);
      }
      assertSame(plain, times, graph, from, to);
    }
  }

  private static void assertSame(
      PlainTurns plain, TravelTimes times, RoadGraph graph, int from, int to) {
    long expected = plain.millis(from, to);
    var way = times.findWay(graph.nodePlace(from), graph.nodePlace(to), SNAP_METERS);
    String asked = graph.nodeId(from) + " to " + graph.nodeId(to);
    if (expected < 0) {
      assertThat(way.map(found -> found.has(Note.FORBIDDEN_TURN)).orElse(true)).as(asked).isTrue();
    } else {
      assertThat(way.orElseThrow().millis()).as(asked).isEqualTo(expected);
      assertThat(way.orElseThrow().has(Note.FORBIDDEN_TURN)).as(asked).isFalse();
    }
  }

  private static Way way(RoadMap map, Profile profile, Point from, Point to) {
    return TravelTimes.on(map, profile).findWay(from, to, SNAP_METERS).orElseThrow();
  }

  /** Its length in units of the drawing. */
  private static long units(RoadMap map, Profile profile, Point from, Point to) {
    return Math.round(way(map, profile, from, to).meters() / 111.195);
  }
}
