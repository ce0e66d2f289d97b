package org.najda.roads.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.najda.roads.DrawnMap.at;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.DrawnMap;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.Profile;

class TravelTimesTest {
  /** Seconds over one unit of the drawing in a residential street. */
  private static final double UNIT_SECONDS = Earth.meters(at(0, 0), at(1, 0)) * 3.6 / 25;

  @TempDir Path folder;

  @Test
  void firstAndLastStreetCountByTheShareThatIsDriven() throws IOException {
    TravelTimes times = square();
    assertThat(seconds(times, at(0.25, 0), at(4, 2))).isCloseTo(5.75 * UNIT_SECONDS, TWO_MILLIS);
  }

  @Test
  void onOneStreetTheWayIsStraight() throws IOException {
    TravelTimes times = square();
    assertThat(seconds(times, at(1, 0), at(3, 0))).isCloseTo(2 * UNIT_SECONDS, TWO_MILLIS);
    assertThat(seconds(times, at(1, 0), at(1, 0))).isZero();
  }

  @Test
  void againstAOneWayStreetTheWayLeadsAround() throws IOException {
    TravelTimes times = square();
    assertThat(seconds(times, at(0, 3), at(0, 1))).isCloseTo(2 * UNIT_SECONDS, TWO_MILLIS);
    assertThat(seconds(times, at(0, 1), at(0, 3))).isCloseTo(14 * UNIT_SECONDS, TWO_MILLIS);
  }

  /** A square of 4 by 4; its western side is one-way to the south. */
  private TravelTimes square() throws IOException {
    return open(
        new DrawnMap()
            .node(1, 0, 0)
            .node(2, 4, 0)
            .node(3, 4, 4)
            .node(4, 0, 4)
            .way(10, "highway=residential", 1, 2)
            .way(11, "highway=residential", 2, 3)
            .way(12, "highway=residential", 3, 4)
            .way(13, "highway=residential oneway=yes", 4, 1));
  }

  @Test
  void atACrossingThePlaceIsTheNodeWhateverStreetIsNearest() throws IOException {
    TravelTimes times = square();
    // South-west of the corner every street's nearest point is the corner itself.
    Point corner = at(-0.5, -0.5);
    assertThat(seconds(times, corner, at(2, 0))).isCloseTo(2 * UNIT_SECONDS, TWO_MILLIS);
    assertThat(seconds(times, at(0, 1), corner)).isCloseTo(UNIT_SECONDS, TWO_MILLIS);
    assertThat(seconds(times, at(2, 0), corner)).isCloseTo(2 * UNIT_SECONDS, TWO_MILLIS);
    assertThat(seconds(times, corner, at(0, 0))).isZero();
  }

  @Test
  void ofTwoStreetsOneAboveTheOtherTheFasterCounts() throws IOException {
    TravelTimes times =
        open(
            new DrawnMap()
                .node(1, 0, 0)
                .node(2, 4, 0)
                .way(10, "highway=residential", 1, 2)
                .way(11, "highway=primary bridge=yes", 1, 2));
    double primary = UNIT_SECONDS * 25 / 65;
    assertThat(seconds(times, at(1, 0), at(3, 0))).isCloseTo(2 * primary, TWO_MILLIS);
  }

  @Test
  void aWayThatDoesNotExistIsNeverZeroSeconds() throws IOException {
    TravelTimes times =
        open(
            new DrawnMap()
                .node(1, 0, 0)
                .node(2, 1, 0)
                .node(3, 0, 2)
                .node(4, 1, 2)
                .way(10, "highway=residential", 1, 2)
                .way(11, "highway=residential", 3, 4));
    Answer answer = times.toIncident(at(0.5, 0), List.of(at(0.5, 2), at(0.5, 50)), 500);
    assertThat(answer.units().get(0)).isEqualTo(new TravelTime.NoWay(0));
    assertThat(answer.units().get(1)).isEqualTo(new TravelTime.OffRoad());
    Answer nowhere = times.toIncident(at(0.5, 50), List.of(at(0.5, 2)), 500);
    assertThat(nowhere.incidentSnapMeters()).isEmpty();
    assertThat(nowhere.units()).containsExactly(new TravelTime.OffRoad());
    assertThat(times.findWay(at(0.5, 0), at(0.5, 2), 500)).isEmpty();
  }

  @Test
  void theWalkToTheRoadIsToldAndNotCounted() throws IOException {
    TravelTimes times = square();
    Answer answer = times.toIncident(at(2, -1), List.of(at(1, -2)), 500);
    double unit = Earth.meters(at(0, 0), at(0, 1));
    assertThat(answer.incidentSnapMeters().orElseThrow()).isCloseTo(unit, within(0.01));
    assertThat(answer.units().getFirst())
        .isInstanceOfSatisfying(
            TravelTime.Reached.class,
            reached -> {
              assertThat(reached.snapMeters()).isCloseTo(2 * unit, within(0.01));
              assertThat(reached.meters()).isCloseTo(unit, within(0.01));
              assertThat(reached.seconds()).isCloseTo(UNIT_SECONDS, TWO_MILLIS);
            });
  }

  @Test
  void aWayIsDrivenPointByPoint() throws IOException {
    Way way = square().findWay(at(0, 3), at(1, 0), 500).orElseThrow();
    assertThat(way.points()).containsExactly(at(0, 3), at(0, 0), at(1, 0));
    assertThat(way.millisAt(1)).isEqualTo(Math.round(3000 * UNIT_SECONDS));
    assertThat(way.at(0)).isEqualTo(at(0, 3));
    assertThat(way.at(way.millisAt(1) / 3)).isEqualTo(at(0, 2));
    assertThat(way.at(way.millisAt(1))).isEqualTo(at(0, 0));
    assertThat(way.at(1_000_000_000)).isEqualTo(at(1, 0));
  }

  @Test
  void manyMayAskAtOnce() throws Exception {
    TravelTimes times = square();
    Answer alone = times.toIncident(at(1, 0), List.of(at(4, 2), at(0, 1)), 500);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> same =
          () -> {
            for (int i = 0; i < 500; i++) {
              if (!times.toIncident(at(1, 0), List.of(at(4, 2), at(0, 1)), 500).equals(alone)) {
                return false;
              }
            }
            return true;
          };
      for (Future<Boolean> outcome : threads.invokeAll(List.of(same, same, same, same))) {
        assertThat(outcome.get()).isTrue();
      }
    }
  }

  private static final org.assertj.core.data.Offset<Double> TWO_MILLIS = within(0.002);

  private TravelTimes open(DrawnMap map) throws IOException {
    return TravelTimes.on(map.open(folder, true), Profile.CAR);
  }

  private static double seconds(TravelTimes times, Point from, Point to) {
    TravelTime time = times.toIncident(to, List.of(from), 500).units().getFirst();
    return ((TravelTime.Reached) time).seconds();
  }
}
