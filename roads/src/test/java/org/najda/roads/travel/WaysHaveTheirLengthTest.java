package org.najda.roads.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.SharedData;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.MapImport;
import org.najda.roads.map.RoadMap;
import org.najda.roads.traffic.Conditions;
import org.najda.roads.traffic.RoadRestriction;
import org.najda.roads.travel.Way.Note;

/**
 * On real maps, in every profile, a way unpacked to points is as long as it says, takes as long as
 * was ranked, and no point of it lies apart; also when roads are closed and slow.
 */
class WaysHaveTheirLengthTest {
  private static final int WAYS = 50;
  private static final int SNAP_METERS = 500;

  private final Random random = new Random(31);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"monaco.osm.gz", "nasr-city.osm.gz", "marrakech-gueliz.osm.gz"})
  void inTowns(String file) throws IOException {
    everyProfile(open(file));
  }

  @Tag("long")
  @Test
  void inAMetropolis() throws IOException {
    everyProfile(open("porto.osm.pbf"));
  }

  @Test
  void theCheckNoticesAWayThatIsLongerThanItSays() {
    Way way = new Way(List.of(at(0), at(1)), new long[] {0, 5}, 50, List.of(), Set.of());

    assertThatThrownBy(() -> check(way, new TravelTime.Reached(5, 50, 0, false)))
        .isInstanceOf(AssertionError.class);
  }

  private static Point at(int thousandths) {
    return new Point(0, thousandths * 10_000);
  }

  private RoadMap open(String file) throws IOException {
    Path source = SharedData.need("roads/" + file);
    MapImport.run(source, folder, new ImportOptions(true), step -> {});
    return RoadMap.open(folder);
  }

  private void everyProfile(RoadMap map) {
    for (Profile profile : Profile.values()) {
      TravelTimes usual = TravelTimes.on(map, profile);
      List<Point> places = places(map.graph(profile), 2 * WAYS);
      check(usual, places);
      check(usual.under(Conditions.restricted(restrictions(places))), places);
    }
  }

  private static void check(TravelTimes times, List<Point> places) {
    for (int i = 0; i < WAYS; i++) {
      Point from = places.get(2 * i);
      Point to = places.get(2 * i + 1);
      TravelTime time = times.toIncident(to, List.of(from), SNAP_METERS).units().getFirst();
      var way = times.findWay(from, to, SNAP_METERS);
      assertThat(way.isPresent()).isEqualTo(time instanceof TravelTime.Reached);
      way.ifPresent(found -> check(found, (TravelTime.Reached) time));
    }
  }

  /** The way of who is held to turns may be longer than was ranked, never shorter. */
  private static void check(Way way, TravelTime.Reached time) {
    double meters = 0;
    for (int i = 1; i < way.points().size(); i++) {
      assertThat(way.millisAt(i)).isGreaterThanOrEqualTo(way.millisAt(i - 1));
      meters += Earth.meters(way.points().get(i - 1), way.points().get(i));
    }
    assertThat(meters).isCloseTo(way.meters(), within(0.02 + way.points().size() * 0.02));
    assertThat(way.millis()).isGreaterThanOrEqualTo(time.millis());
    assertThat(way.has(Note.THROUGH_CLOSED)).isEqualTo(time.throughClosed());
  }

  private List<Point> places(RoadGraph graph, int count) {
    List<Point> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int point = random.nextInt(graph.shapeEnd(graph.edges() - 1));
      places.add(new Point(graph.shapeLat7(point), graph.shapeLon7(point)));
    }
    return places;
  }

  private static List<RoadRestriction> restrictions(List<Point> places) {
    List<RoadRestriction> drawn = new ArrayList<>();
    for (int i = 0; i < places.size(); i += 4) {
      drawn.add(new RoadRestriction(false, List.of(places.get(i)), List.of(), i % 3 == 0 ? 40 : 0));
    }
    return drawn;
  }
}
