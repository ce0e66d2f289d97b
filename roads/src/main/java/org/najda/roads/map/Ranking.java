package org.najda.roads.map;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.Order;

/**
 * Ranks the junctions of all profiles at once, by place: what holds the roads of all profiles apart
 * holds those of each one apart, so that one order serves all and is looked for once.
 */
final class Ranking {
  private final Collection<RoadGraph> graphs;
  private final long[] places;

  private Ranking(Collection<RoadGraph> graphs) {
    this.graphs = graphs;
    this.places = graphs.stream().flatMapToLong(Ranking::placesOf).sorted().distinct().toArray();
  }

  static Map<Profile, Order> of(Map<Profile, RoadGraph> graphs) {
    Ranking ranking = new Ranking(graphs.values());
    Order common = ranking.common();
    Map<Profile, Order> orders = new EnumMap<>(Profile.class);
    graphs.forEach((profile, graph) -> {
      int[] like =
          IntStream.range(0, graph.nodes()).map(node -> ranking.number(graph, node)).toArray();
      orders.put(profile, common.inherited(like));
    });
    return orders;
  }

  private Order common() {
    return Order.of(
        Arrays.stream(places).mapToInt(Ranking::lat7).toArray(),
        Arrays.stream(places).mapToInt(place -> (int) place).toArray(),
        ends(RoadGraph::edgeFrom),
        ends(RoadGraph::edgeTo));
  }

  private int[] ends(ToIntBiFunction<RoadGraph, Integer> end) {
    return graphs.stream()
        .flatMapToInt(graph ->
            IntStream.range(0, graph.edges())
                .map(edge -> number(graph, end.applyAsInt(graph, edge))))
        .toArray();
  }

  private int number(RoadGraph graph, int node) {
    return Arrays.binarySearch(places, key(graph.nodePlace(node)));
  }

  private static LongStream placesOf(RoadGraph graph) {
    return IntStream.range(0, graph.nodes()).mapToLong(node -> key(graph.nodePlace(node)));
  }

  private static long key(Point place) {
    return (long) place.lat7() << Integer.SIZE | Integer.toUnsignedLong(place.lon7());
  }

  private static int lat7(long key) {
    return (int) (key >> Integer.SIZE);
  }
}
