package org.najda.roads.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.SharedData;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.MapImport;
import org.najda.roads.map.RoadMap;
import org.najda.roads.traffic.Conditions;
import org.najda.roads.traffic.RoadRestriction;

/**
 * Roads are closed and opened while others ask without a pause: each answer is that of the one
 * weighting which was published when it was asked for.
 */
class ReweightingStormTest {
  private static final int WEIGHTINGS = 20;
  private static final int PAUSE_MILLIS = 100;
  private static final int QUERIES_A_SECOND = 1_000;
  private static final int UNITS = 20;
  private static final int MOST_SNAP_METERS = 500;

  /** Weightings differ by what they close; each has its own number. */
  private record Published(int number, TravelTimes times) {}

  private record Asked(int weighting, int incident, Answer answer) {}

  private final Random random = new Random(43);

  @TempDir Path folder;

  @Test
  void noAnswerIsWrongOrTorn() throws Exception {
    RoadMap map = monaco();
    List<Point> places = places(map.graph(Profile.EMERGENCY));
    TravelTimes usual = TravelTimes.on(map, Profile.EMERGENCY);
    List<List<RoadRestriction>> drawn = new ArrayList<>();
    for (int i = 0; i < WEIGHTINGS; i++) {
      drawn.add(restrictions(places));
    }
    AtomicReference<Published> now =
        new AtomicReference<>(new Published(0, usual.under(Conditions.restricted(drawn.get(0)))));
    List<Asked> asked = new ArrayList<>();
    AtomicInteger published = new AtomicInteger();
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      Future<?> changing = others.submit(() -> change(usual, places, drawn, now, published));
      Future<List<Asked>> asking = others.submit(() -> ask(places, now, changing));
      asked.addAll(asking.get(2, TimeUnit.MINUTES));
      changing.get(1, TimeUnit.MINUTES);
    }

    assertThat(published).hasValue(WEIGHTINGS);
    assertThat(asked.stream().map(Asked::weighting).distinct().count()).isGreaterThan(1);
    List<TravelTimes> alone = new ArrayList<>();
    drawn.forEach(
        one -> alone.add(TravelTimes.on(map, Profile.EMERGENCY).under(Conditions.restricted(one))));
    for (Asked one : asked) {
      assertThat(one.answer())
          .isEqualTo(answer(alone.get(one.weighting()), places, one.incident()));
    }
  }

  private static Void change(
      TravelTimes usual,
      List<Point> places,
      List<List<RoadRestriction>> drawn,
      AtomicReference<Published> now,
      AtomicInteger published)
      throws InterruptedException {
    for (int i = 0; i < WEIGHTINGS; i++) {
      TravelTimes weighed = usual.under(Conditions.restricted(drawn.get(i)));
      now.set(new Published(i, weighed));
      // As the room does, while others ask already.
      places.subList(0, UNITS).forEach(unit -> weighed.expect(unit, MOST_SNAP_METERS));
      published.incrementAndGet();
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    return null;
  }

  /** As many a second as the machine lets through, up to the rate, until nothing changes more. */
  private List<Asked> ask(List<Point> places, AtomicReference<Published> now, Future<?> changing)
      throws InterruptedException {
    List<Asked> asked = new ArrayList<>();
    long start = System.nanoTime();
    while (!changing.isDone()) {
      Published one = now.get();
      int incident = random.nextInt(places.size());
      asked.add(new Asked(one.number(), incident, answer(one.times(), places, incident)));
      long ahead = start + asked.size() * 1_000_000_000L / QUERIES_A_SECOND - System.nanoTime();
      if (ahead > 0) {
        TimeUnit.NANOSECONDS.sleep(ahead);
      }
    }
    return asked;
  }

  private static Answer answer(TravelTimes times, List<Point> places, int incident) {
    return times.toIncident(places.get(incident), places.subList(0, UNITS), MOST_SNAP_METERS);
  }

  private List<RoadRestriction> restrictions(List<Point> places) {
    List<RoadRestriction> drawn = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      Point at = places.get(random.nextInt(places.size()));
      drawn.add(new RoadRestriction(false, List.of(at), List.of(), i % 3 == 0 ? 40 : 0));
    }
    return drawn;
  }

  private List<Point> places(RoadGraph graph) {
    List<Point> places = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int point = random.nextInt(graph.shapeEnd(graph.edges() - 1));
      places.add(new Point(graph.shapeLat7(point), graph.shapeLon7(point)));
    }
    return places;
  }

  private RoadMap monaco() throws IOException {
    MapImport.run(
        SharedData.need("roads/monaco.osm.gz"), folder, new ImportOptions(true), step -> {});
    return RoadMap.open(folder);
  }
}
