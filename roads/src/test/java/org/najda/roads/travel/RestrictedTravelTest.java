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
import org.najda.roads.traffic.RoadRestriction;

class RestrictedTravelTest {
  /** Seconds over one unit of the drawing in a residential street. */
  private static final double UNIT_SECONDS = Earth.meters(at(0, 0), at(1, 0)) * 3.6 / 25;

  private static final Point WEST = at(-1, 0);
  private static final Point EAST = at(5, 0);

  @TempDir Path folder;

  @Test
  void nobodyDrivesThroughAClosedRoad() throws IOException {
    TravelTimes usual = TravelTimes.on(map(10), Profile.CAR);
    TravelTimes closed = usual.under(List.of(stretch(0, at(1, 0), at(3, 0))));

    assertThat(seconds(usual, WEST, EAST)).isCloseTo(6 * UNIT_SECONDS, within(0.002));
    assertThat(seconds(closed, WEST, EAST)).isCloseTo(10 * UNIT_SECONDS, within(0.002));
    assertThat(closed.findWay(WEST, EAST, 50).orElseThrow().meters())
        .isCloseTo(10 * Earth.meters(at(0, 0), at(1, 0)), within(1.0));
  }

  @Test
  void whoStandsOnAClosedRoadComesOffItAndIsReached() throws IOException {
    TravelTimes closed = TravelTimes.on(map(10), Profile.CAR).under(List.of(stretch(0, at(2, 0))));

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
                List.of(
                    new RoadRestriction(true, corners, List.of(), 80),
                    new RoadRestriction(true, corners, List.of(), 50)));

    assertThat(seconds(slow, WEST, EAST)).isCloseTo(10 * UNIT_SECONDS, within(0.002));
    assertThat(seconds(slow, at(1, 0), at(3, 0))).isCloseTo(4 * UNIT_SECONDS, within(0.002));
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

    TravelTimes renamed = TravelTimes.on(map(77), Profile.CAR).under(List.of(drawn));

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
