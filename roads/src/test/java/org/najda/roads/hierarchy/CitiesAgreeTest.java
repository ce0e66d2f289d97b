package org.najda.roads.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.roads.Profile;
import org.najda.roads.SharedData;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.MapImport;
import org.najda.roads.map.RoadMap;
import org.najda.roads.snap.SnapIndex;
import org.najda.roads.traffic.Conditions;
import org.najda.roads.traffic.RestrictedRoads;
import org.najda.roads.traffic.SpeedBand;
import org.najda.roads.traffic.Weighting;

/**
 * In every profile of real cities the costs from 100 places to 100 others are those of the
 * textbook's Dijkstra, and also after every road got another cost, or none.
 */
class CitiesAgreeTest {
  private static final int PLACES = 100;

  private final Random random = new Random(6);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "monaco.osm.gz",
        "nasr-city.osm.gz",
        "marrakech-gueliz.osm.gz",
        "marrakech-main-roads.osm.gz"
      })
  void inTowns(String file) throws IOException {
    agree(file);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = "porto.osm.pbf")
  void inAMetropolis(String file) throws IOException {
    agree(file);
  }

  @Test
  void atTheRushHour() throws IOException {
    List<SpeedBand> bands = List.of(new SpeedBand(60, 35), new SpeedBand(30, 70));
    RoadMap map = open("monaco.osm.gz");
    for (Profile profile : Profile.values()) {
      RoadGraph graph = map.graph(profile);
      Weighting weighting =
          new RestrictedRoads(graph, new SnapIndex(graph))
              .weighting(new Conditions(bands, List.of(), List.of()));
      agree(graph, map.hierarchy(profile), weighting.costs(), weighting.costs());
    }
  }

  private void agree(String file) throws IOException {
    RoadMap map = open(file);
    for (Profile profile : Profile.values()) {
      RoadGraph graph = map.graph(profile);
      long[] usual = Weighting.usual(graph).costs();
      agree(graph, map.hierarchy(profile), usual, usual);
      long[] others = randomCosts(graph);
      agree(graph, map.hierarchy(profile), others, others);
    }
  }

  private RoadMap open(String file) throws IOException {
    Path source = SharedData.need("roads/" + file);
    MapImport.run(source, folder, new ImportOptions(true), step -> {});
    return RoadMap.open(folder);
  }

  @Test
  void theCheckNoticesCostsThatAreNotThoseOfTheRoads() throws IOException {
    RoadMap map = open("marrakech-gueliz.osm.gz");
    RoadGraph graph = map.graph(Profile.CAR);
    long[] wrong = Weighting.usual(graph).costs();
    for (int arc = 0; arc < wrong.length; arc += 50) {
      wrong[arc] = PackedCost.NO_WAY;
    }

    assertThatThrownBy(
            () -> agree(graph, map.hierarchy(Profile.CAR), wrong, Weighting.usual(graph).costs()))
        .isInstanceOf(AssertionError.class);
  }

  /** Every tenth direction is closed, others take up to two minutes. */
  private long[] randomCosts(RoadGraph graph) {
    return Arrays.stream(Weighting.usual(graph).costs())
        .map(cost -> random.nextInt(10) == 0 ? PackedCost.NO_WAY : cost)
        .map(cost -> cost == PackedCost.NO_WAY ? cost : randomCost())
        .toArray();
  }

  private long randomCost() {
    return PackedCost.of(random.nextInt(120_000), random.nextInt(1_000_000));
  }

  private void agree(RoadGraph graph, Hierarchy hierarchy, long[] weighted, long[] costs) {
    Metric metric = new Metric(hierarchy, weighted);
    OneToMany search = new OneToMany(hierarchy);
    int[] targets = random.ints(PLACES, 0, graph.nodes()).toArray();
    for (int i = 0; i < PLACES; i++) {
      int one = random.nextInt(graph.nodes());
      Direction direction = i % 2 == 0 ? Direction.FROM_ONE : Direction.TO_ONE;
      long[] expected = dijkstra(graph, costs, one, direction);
      search.start();
      search.addSeed(one, 0);
      for (int target : targets) {
        search.want(target);
      }
      search.run(metric, direction);
      for (int target : targets) {
        assertThat(search.cost(target)).isEqualTo(expected[target]);
      }
    }
  }

  private record Reached(int node, long cost) {}

  private static long[] dijkstra(RoadGraph graph, long[] costs, int one, Direction direction) {
    long[] least = new long[graph.nodes()];
    Arrays.fill(least, PackedCost.NO_WAY);
    boolean ahead = direction == Direction.FROM_ONE;
    var arcs = ahead ? graph.outgoing() : graph.incoming();
    PriorityQueue<Reached> open = new PriorityQueue<>((a, b) -> Long.compare(a.cost(), b.cost()));
    least[one] = 0;
    open.add(new Reached(one, 0));
    for (Reached next = open.poll(); next != null; next = open.poll()) {
      if (next.cost() > least[next.node()]) {
        continue;
      }
      for (int slot = arcs.first(next.node()); slot < arcs.first(next.node() + 1); slot++) {
        long through = next.cost() + costs[arcs.arc(slot)];
        if (through < least[arcs.other(slot)]) {
          least[arcs.other(slot)] = through;
          open.add(new Reached(arcs.other(slot), through));
        }
      }
    }
    return least;
  }
}
