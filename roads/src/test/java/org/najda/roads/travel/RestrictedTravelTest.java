package org.najda.roads.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.najda.roads.DrawnMap.at;

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
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.DrawnMap;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.map.RoadMap;
import org.najda.roads.traffic.Conditions;
import org.najda.roads.traffic.MeasuredSpeed;
import org.najda.roads.traffic.RoadRestriction;
import org.najda.roads.traffic.SpeedBand;
import org.najda.roads.travel.Way.Note;

class RestrictedTravelTest {
  /** Seconds over one unit of the drawing in a residential street. */
  private static final double UNIT_SECONDS = Earth.meters(at(0, 0), at(1, 0)) * 3.6 / 25;

  private static final Point WEST = at(-1, 0);
  private static final Point EAST = at(5, 0);

  private static Path every;

  @TempDir Path folder;

  @BeforeContainer
  static void aFolderForAllTries() throws IOException {
    every = Files.createTempDirectory("restricted");
  }

  @AfterContainer
  static void withoutIt() throws IOException {
    try (Stream<Path> files = Files.walk(every)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void nobodyDrivesThroughAClosedRoad() throws IOException {
    TravelTimes usual = TravelTimes.on(map(10), Profile.CAR);
    TravelTimes closed =
        usual.under(Conditions.restricted(List.of(stretch(0, at(1, 0), at(3, 0)))));

    assertThat(seconds(usual, WEST, EAST)).isCloseTo(6 * UNIT_SECONDS, within(0.002));
    assertThat(seconds(closed, WEST, EAST)).isCloseTo(10 * UNIT_SECONDS, within(0.002));
    assertThat(closed.findWay(WEST, EAST, 50).orElseThrow().meters())
        .isCloseTo(10 * Earth.meters(at(0, 0), at(1, 0)), within(1.0));
  }

  @Test
  void whoStandsOnAClosedRoadComesOffItAndIsReached() throws IOException {
    TravelTimes closed =
        TravelTimes.on(map(10), Profile.CAR)
            .under(Conditions.restricted(List.of(stretch(0, at(2, 0)))));

    assertThat(seconds(closed, WEST, at(2, 0))).isCloseTo(3 * UNIT_SECONDS, within(0.002));
    assertThat(seconds(closed, at(2, 0), EAST)).isCloseTo(3 * UNIT_SECONDS, within(0.002));
    assertThat(seconds(closed, at(1, 0), at(3, 0))).isCloseTo(2 * UNIT_SECONDS, within(0.002));
  }

  @Test
  void closingARoadMakesNobodyOnItFaster() throws IOException {
    RoadRestriction closed = stretch(0, at(2, 0));
    RoadRestriction slow = stretch(50, at(2, 0));
    SpeedBand rushHour = new SpeedBand(0, 40);

    TravelTimes shut = under(List.of(rushHour), closed);
    assertThat(seconds(shut, WEST, at(2, 0))).isCloseTo(3 * UNIT_SECONDS / 0.4, within(0.005));
    assertThat(seconds(under(List.of(), closed, slow), at(1, 0), at(3, 0)))
        .isEqualTo(seconds(under(List.of(), slow, closed), at(1, 0), at(3, 0)))
        .isCloseTo(4 * UNIT_SECONDS, within(0.005));
  }

  private TravelTimes under(List<SpeedBand> bands, RoadRestriction... restrictions)
      throws IOException {
    return TravelTimes.on(map(10), Profile.CAR)
        .under(new Conditions(bands, List.of(), List.of(restrictions)));
  }

  @Test
  void aSlowZoneSlowsWhatLiesWithinAndTheSlowestHolds() throws IOException {
    List<Point> corners = List.of(at(0.5, -1), at(3.5, -1), at(3.5, 1), at(0.5, 1));
    TravelTimes slow =
        TravelTimes.on(map(10), Profile.CAR)
            .under(
                Conditions.restricted(
                    List.of(
                        new RoadRestriction(true, corners, List.of(), 80),
                        new RoadRestriction(true, corners, List.of(), 50))));

    assertThat(seconds(slow, WEST, EAST)).isCloseTo(10 * UNIT_SECONDS, within(0.002));
    assertThat(seconds(slow, at(1, 0), at(3, 0))).isCloseTo(4 * UNIT_SECONDS, within(0.002));
  }

  @Test
  void roadsAreAsFastAsTheFirstBandThatTheyAreFastEnoughFor() throws IOException {
    TravelTimes usual = TravelTimes.on(map(10), Profile.CAR);
    TravelTimes faster = usual.under(bands(new SpeedBand(26, 10), new SpeedBand(25, 125)));
    TravelTimes asUsual = usual.under(bands(new SpeedBand(26, 10)));

    assertThat(seconds(faster, WEST, EAST)).isCloseTo(6 * UNIT_SECONDS / 1.25, within(0.005));
    assertThat(seconds(asUsual, WEST, EAST)).isEqualTo(seconds(usual, WEST, EAST));
  }

  @Test
  void aSlowZoneAndABandDoNotAddUp() throws IOException {
    RoadRestriction zone = stretch(50, at(0.5, 0), at(3.5, 0));
    TravelTimes slower =
        TravelTimes.on(map(10), Profile.CAR)
            .under(new Conditions(List.of(new SpeedBand(0, 40)), List.of(), List.of(zone)));
    TravelTimes asTheZone =
        TravelTimes.on(map(10), Profile.CAR)
            .under(new Conditions(List.of(new SpeedBand(0, 80)), List.of(), List.of(zone)));

    assertThat(seconds(slower, at(1, 0), at(3, 0))).isCloseTo(5 * UNIT_SECONDS, within(0.005));
    assertThat(seconds(asTheZone, at(1, 0), at(3, 0))).isCloseTo(4 * UNIT_SECONDS, within(0.002));
  }

  @Test
  void whatWasMeasuredHoldsByItsWeightForTheDirectionThatWasDriven() throws IOException {
    RoadMap map = map(10);
    int middle = edgeOf(map, 10);
    TravelTimes fresh = measured(map, new MeasuredSpeed(2 * middle, 40, 100, 2));
    TravelTimes old = measured(map, new MeasuredSpeed(2 * middle, 40, 50, 2));

    assertThat(seconds(fresh, at(1, 0), at(3, 0))).isCloseTo(5 * UNIT_SECONDS, within(0.005));
    assertThat(seconds(fresh, at(3, 0), at(1, 0))).isCloseTo(2 * UNIT_SECONDS, within(0.005));
    assertThat(seconds(old, at(1, 0), at(3, 0))).isCloseTo(2 * UNIT_SECONDS / 0.7, within(0.005));
  }

  private static TravelTimes measured(RoadMap map, MeasuredSpeed speed) {
    return TravelTimes.on(map, Profile.CAR)
        .under(new Conditions(List.of(), List.of(speed), List.of()));
  }

  private static int edgeOf(RoadMap map, long way) {
    var graph = map.graph(Profile.CAR);
    int edge = 0;
    while (graph.wayId(edge) != way) {
      edge++;
    }
    assertThat(graph.nodePlace(graph.edgeFrom(edge)).lon())
        .isLessThan(graph.nodePlace(graph.edgeTo(edge)).lon());
    return edge;
  }

  private static Conditions bands(SpeedBand... bands) {
    return new Conditions(List.of(bands), List.of(), List.of());
  }

  @Test
  void aLineAcrossACrossingMeansTheRoadItIsDrawnAlong() throws IOException {
    TravelTimes times = TravelTimes.on(map(10), Profile.CAR);

    assertThat(times.restricted().ways(List.of(at(-0.8, 0), at(3.5, 0)))).containsExactly(9L, 10L);
    assertThat(times.restricted().ways(List.of(at(2, 30)))).isEmpty();
  }

  @Test
  void onANewMapTheNamedWayIsMeantAndWithoutItTheNearest() throws IOException {
    RoadRestriction drawn = new RoadRestriction(false, List.of(at(2, 0)), List.of(10L), 0);

    TravelTimes renamed =
        TravelTimes.on(map(77), Profile.CAR).under(Conditions.restricted(List.of(drawn)));

    assertThat(seconds(renamed, WEST, EAST)).isCloseTo(10 * UNIT_SECONDS, within(0.002));
  }

  @Test
  void whoIsAmidSeveralClosedRoadsComesOutSlowlyAndIsGotAt() throws IOException {
    TravelTimes closed =
        TravelTimes.on(row(), Profile.EMERGENCY).under(Conditions.restricted(List.of(line(1, 5))));
    TravelTimes usual = TravelTimes.on(row(), Profile.EMERGENCY);
    double unit = seconds(usual, at(0, 0), at(1, 0));

    TravelTime.Reached in = reached(closed, at(0, 0), at(3.5, 0));
    TravelTime.Reached out = reached(closed, at(3.5, 0), at(0, 0));
    TravelTime.Reached within = reached(closed, at(1.5, 0), at(4.5, 0));

    // Own edges as the map says, others four times as slow.
    assertThat(in.seconds()).isCloseTo(unit + 2 * 4 * unit + unit / 2, within(0.01));
    assertThat(in.throughClosed()).isTrue();
    assertThat(out.seconds()).isCloseTo(in.seconds(), within(0.01));
    assertThat(within.throughClosed()).isTrue();
    assertThat(reached(closed, at(0, 0), at(0.5, 0)).throughClosed()).isFalse();
    Way way = closed.findWay(at(0, 0), at(3.5, 0), 50).orElseThrow();
    assertThat(way.millis()).isEqualTo(in.millis());
    assertThat(way.meters()).isCloseTo(in.meters(), within(0.01));
    assertThat(way.has(Note.THROUGH_CLOSED)).isTrue();
  }

  @Test
  void openRoadsWithinAClosedRingAreGotAtToo() throws IOException {
    List<Point> ring = List.of(at(1.2, 0), at(1.8, 0));
    List<Point> other = List.of(at(4.2, 0), at(4.8, 0));
    TravelTimes closed =
        TravelTimes.on(row(), Profile.EMERGENCY)
            .under(
                Conditions.restricted(
                    List.of(
                        new RoadRestriction(false, ring, List.of(), 0),
                        new RoadRestriction(false, other, List.of(), 0))));

    assertThat(reached(closed, at(0, 0), at(3, 0)).throughClosed()).isTrue();
    assertThat(reached(closed, at(2.5, 0), at(3.5, 0)).throughClosed()).isFalse();
  }

  @Test
  void nobodyDrivesThroughClosedRoadsFromOutsideToOutside() throws IOException {
    TravelTimes closed =
        TravelTimes.on(longRow(), Profile.EMERGENCY)
            .under(Conditions.restricted(List.of(line(1, 5))));

    assertThat(closed.toIncident(at(600, 0), List.of(at(-600, 0)), 50).units())
        .allMatch(TravelTime.NoWay.class::isInstance);
    assertThat(closed.findWay(at(-600, 0), at(600, 0), 50)).isEmpty();
  }

  @Property(tries = 200)
  void onAnyMapATimeThroughClosedRoadsIsThatOfTheWayThatIsDrawn(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    DrawnMap drawn = new DrawnMap();
    for (int node = 0; node < 25; node++) {
      drawn.node(node + 1, node % 5, node / 5);
    }
    long way = 1;
    for (int node = 0; node < 25; node++) {
      if (node % 5 < 4) {
        drawn.way(way++, "highway=residential", node + 1, node + 2);
      }
      if (node < 20) {
        drawn.way(way++, "highway=residential", node + 1, node + 6);
      }
    }
    List<RoadRestriction> shut = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Point on = at(random.nextInt(4) + 0.5, random.nextInt(5));
      Point across = at(random.nextInt(5), random.nextInt(4) + 0.5);
      shut.add(
          new RoadRestriction(false, List.of(random.nextBoolean() ? on : across), List.of(), 0));
    }
    TravelTimes closed =
        TravelTimes.on(drawn.open(every, true), Profile.CAR).under(Conditions.restricted(shut));

    for (int i = 0; i < 6; i++) {
      Point from = at(random.nextInt(4) + 0.4, random.nextInt(5));
      Point to = at(random.nextInt(4) + 0.6, random.nextInt(5));
      TravelTime time = closed.toIncident(to, List.of(from), 50).units().getFirst();
      TravelTime asked = closed.fromPlace(from, List.of(to), 50).units().getFirst();
      if (time instanceof TravelTime.Reached reached) {
        assertThat(asked)
            .isInstanceOfSatisfying(
                TravelTime.Reached.class,
                same -> assertThat(same.millis()).isEqualTo(reached.millis()));
        Way found = closed.findWay(from, to, 50).orElseThrow();
        assertThat(found.millis()).isEqualTo(reached.millis());
        assertThat(found.has(Note.THROUGH_CLOSED)).isEqualTo(reached.throughClosed());
      } else {
        assertThat(closed.findWay(from, to, 50)).isEmpty();
      }
    }
  }

  /** A street of six ways, each a unit long, each from a junction to the next. */
  private RoadMap row() throws IOException {
    DrawnMap row = new DrawnMap();
    for (int x = 0; x <= 6; x++) {
      row.node(x + 1, x, 0);
      row.node(x + 11, x, 1);
      row.way(x + 31, "highway=service", x + 1, x + 11);
    }
    for (int x = 0; x < 6; x++) {
      row.way(x + 21, "highway=residential", x + 1, x + 2);
    }
    return row.open(folder, true);
  }

  /** The same, with six hundred junctions before and behind. */
  private RoadMap longRow() throws IOException {
    DrawnMap row = new DrawnMap();
    for (int x = -600; x <= 600; x++) {
      row.node(x + 1_000, x, 0);
    }
    for (int x = -600; x < 600; x++) {
      row.way(x + 1_000, "highway=residential", x + 1_000, x + 1_001);
    }
    return row.open(folder, true);
  }

  private static RoadRestriction line(double from, double to) {
    return new RoadRestriction(false, List.of(at(from, 0), at(to, 0)), List.of(), 0);
  }

  private static TravelTime.Reached reached(TravelTimes times, Point from, Point to) {
    return (TravelTime.Reached) times.toIncident(to, List.of(from), 50).units().getFirst();
  }

  /** A street of six units whose middle four are a way of their own, and a detour of eight. */
  private RoadMap map(int middle) throws IOException {
    return new DrawnMap()
        .node(1, -1, 0)
        .node(2, 0, 0)
        .node(3, 4, 0)
        .node(4, 5, 0)
        .node(5, 0, 2)
        .node(6, 4, 2)
        .way(9, "highway=residential", 1, 2)
        .way(middle, "highway=residential", 2, 3)
        .way(11, "highway=residential", 3, 4)
        .way(12, "highway=residential", 2, 5, 6, 3)
        .open(folder, true);
  }

  private static RoadRestriction stretch(int speedPercent, Point... points) {
    return new RoadRestriction(false, List.of(points), List.of(10L), speedPercent);
  }

  private static double seconds(TravelTimes times, Point from, Point to) {
    TravelTime time = times.toIncident(to, List.of(from), 50).units().getFirst();
    assertThat(time).isInstanceOf(TravelTime.Reached.class);
    return ((TravelTime.Reached) time).millis() / 1e3;
  }
}
