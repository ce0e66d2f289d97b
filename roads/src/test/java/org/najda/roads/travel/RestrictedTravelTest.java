package org.najda.roads.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.najda.roads.DrawnMap.at;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

class RestrictedTravelTest {
  /** Seconds over one unit of the drawing in a residential street. */
  private static final double UNIT_SECONDS = Earth.meters(at(0, 0), at(1, 0)) * 3.6 / 25;

  private static final Point WEST = at(-1, 0);
  private static final Point EAST = at(5, 0);

  @TempDir Path folder;

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
