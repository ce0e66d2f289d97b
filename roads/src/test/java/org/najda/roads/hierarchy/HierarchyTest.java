package org.najda.roads.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever the network and its costs, answers are those of a search over every node. */
class HierarchyTest {
  @Property(tries = 400)
  void costsBetweenOnePlaceAndManyAreTheLeast(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 24) int nodes,
      @ForAll @IntRange(max = 60) int edges) {
    Random random = new Random(seed);
    Network network = Network.random(random, nodes, edges);
    Hierarchy hierarchy = network.hierarchy();
    OneToMany search = new OneToMany(hierarchy);
    // Twice: the same hierarchy and the same search serve under other costs, too.
    for (int time = 0; time < 2; time++) {
      long[] costs = network.randomCosts(random);
      assertLeast(search, new Metric(hierarchy, costs), network.leastCosts(costs), random);
    }
  }

  private static void assertLeast(OneToMany search, Metric metric, long[][] least, Random random) {
    int nodes = least.length;
    for (int one = 0; one < nodes; one++) {
      int[] many = random.ints(random.nextInt(nodes + 1), 0, nodes).toArray();
      for (Direction direction : Direction.values()) {
        search.start();
        search.addSeed(one, 0);
        for (int node : many) {
          search.want(node);
        }
        search.run(metric, direction);
        for (int node : many) {
          assertThat(search.cost(node))
              .isEqualTo(direction == Direction.FROM_ONE ? least[one][node] : least[node][one]);
        }
      }
    }
  }

  @Property(tries = 400)
  void aWayIsWholeAndCostsTheLeast(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 24) int nodes,
      @ForAll @IntRange(max = 60) int edges) {
    Random random = new Random(seed);
    Network network = Network.random(random, nodes, edges);
    long[] costs = network.randomCosts(random);
    long[][] least = network.leastCosts(costs);
    Metric metric = new Metric(network.hierarchy(), costs);
    OneToOne search = new OneToOne(metric.hierarchy);
    for (int i = 0; i < 50; i++) {
      int[] starts = {random.nextInt(nodes), random.nextInt(nodes)};
      int[] ends = {random.nextInt(nodes), random.nextInt(nodes)};
      search.start();
      search.addStart(starts[0], 1);
      search.addStart(starts[1], 0);
      search.addEnd(ends[0], 0);
      search.addEnd(ends[1], 2);
      long expected =
          Math.min(
              Math.min(least[starts[0]][ends[0]] + 1, least[starts[0]][ends[1]] + 3),
              Math.min(least[starts[1]][ends[0]], least[starts[1]][ends[1]] + 2));
      var route = search.find(metric);
      assertThat(route.isPresent()).isEqualTo(expected < PackedCost.NO_WAY);
      route.ifPresent(found -> assertWay(network, costs, found, starts, ends, expected));
    }
  }

  private static void assertWay(
      Network network, long[] costs, OneToOne.Route way, int[] starts, int[] ends, long expected) {
    long cost = (way.startSeed() == 0 ? 1 : 0) + (way.endSeed() == 0 ? 0 : 2);
    int at = starts[way.startSeed()];
    for (int directed : way.edges()) {
      assertThat(network.start(directed)).isEqualTo(at);
      at = network.end(directed);
      cost += costs[directed];
    }
    assertThat(at).isEqualTo(ends[way.endSeed()]);
    assertThat(cost).isEqualTo(expected).isEqualTo(way.cost());
  }

  @Property(tries = 200)
  void twoLabelsGiveTheCostBetweenTheirPlaces(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 24) int nodes,
      @ForAll @IntRange(max = 60) int edges) {
    Random random = new Random(seed);
    Network network = Network.random(random, nodes, edges);
    long[] costs = network.randomCosts(random);
    long[][] least = network.leastCosts(costs);
    Metric metric = new Metric(network.hierarchy(), costs);
    OneToMany search = new OneToMany(metric.hierarchy);
    for (int from = 0; from < nodes; from++) {
      Label start = label(search, metric, from, Direction.FROM_ONE);
      for (int to = 0; to < nodes; to++) {
        Label end = label(search, metric, to, Direction.TO_ONE);
        assertThat(start.cost(end)).isEqualTo(end.cost(start)).isEqualTo(least[from][to]);
      }
    }
  }

  private static Label label(OneToMany search, Metric metric, int node, Direction direction) {
    search.start();
    search.addSeed(node, 0);
    return search.label(metric, direction).orElseThrow();
  }

  @Test
  void aPlaceOnTwoBranchesHasNoLabel() {
    Network street = Network.grid(3, 1);
    Metric metric = new Metric(street.hierarchy(), new long[] {1, 1, 1, 1});
    OneToMany search = new OneToMany(metric.hierarchy);
    search.start();
    search.addSeed(0, 0);
    search.addSeed(2, 0);
    assertThat(search.label(metric, Direction.FROM_ONE)).isEmpty();
  }

  @Test
  void equalNetworksHaveEqualOrders() {
    Network network = Network.random(new Random(3), 200, 300);
    assertThat(network.order().ranks()).isEqualTo(network.order().ranks());
    assertThat(network.order().ranks()).doesNotHaveDuplicates().hasSize(200);
  }

  @Test
  void aGridIsCutAcrossItsShortSide() {
    Network grid = Network.grid(40, 10);
    Hierarchy hierarchy = grid.hierarchy();
    // The ten nodes of one column hold all others apart: no way up is longer than some such cuts.
    int[] depths = new int[grid.nodes()];
    for (int node = grid.nodes() - 1; node >= 0; node--) {
      int parent = hierarchy.parent(node);
      depths[node] = parent == Hierarchy.NOBODY ? 1 : depths[parent] + 1;
    }
    assertThat(Arrays.stream(depths).max().orElseThrow()).isLessThanOrEqualTo(50);
  }

  @Test
  void aNetworkWithoutNodesOrEdgesHasNothingToAnswer() {
    assertThat(Network.grid(0, 0).hierarchy().arcs()).isZero();
    assertThat(Network.grid(1, 1).hierarchy().arcs()).isZero();
  }

  @Test
  void timeCountsBeforeLength() {
    long fast = PackedCost.of(1_000, 5_000_000_000L);
    long slow = PackedCost.of(1_001, 1);
    assertThat(fast).isLessThan(slow);
    assertThat(PackedCost.millis(fast + slow)).isEqualTo(2_001);
    assertThat(PackedCost.millimeters(fast + slow)).isEqualTo(5_000_000_001L);
    assertThat(PackedCost.NO_WAY + PackedCost.NO_WAY).isGreaterThan(PackedCost.NO_WAY);
  }
}
