package org.najda.bench;

import com.graphhopper.routing.DijkstraOneToMany;
import com.graphhopper.routing.EdgeToEdgeRoutingAlgorithm;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.ch.PrepareContractionHierarchies;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.CHConfig;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.RoutingCHGraphImpl;
import com.graphhopper.util.PMap;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.najda.roads.graph.RoadGraph;

/**
 * The same roads in GraphHopper, whose answers must be the same: its search from one to many, and a
 * route for each of the many over its contraction hierarchy, which takes no traffic.
 */
final class GraphHopperRoads {
  private static final int FLAG_BYTES = 4;
  private static final double MILLIS_A_SECOND = 1000;
  private static final double MILLIMETERS_A_METER = 1000;

  private final DijkstraOneToMany search;
  private final RoutingCHGraph hierarchy;

  GraphHopperRoads(RoadGraph graph, long[] costs) {
    BaseGraph roads = new BaseGraph.Builder(FLAG_BYTES).create();
    // It knows no loops, and nobody needs one.
    int[] edges =
        IntStream.range(0, graph.edges())
            .filter(edge -> graph.edgeFrom(edge) != graph.edgeTo(edge))
            .toArray();
    for (int edge : edges) {
      roads
          .edge(graph.edgeFrom(edge), graph.edgeTo(edge))
          .setDistance(graph.millimeters(edge) / MILLIMETERS_A_METER);
    }
    long[] own =
        Arrays.stream(edges)
            .mapToObj(edge -> LongStream.of(costs[2 * edge], costs[2 * edge + 1]))
            .flatMapToLong(both -> both)
            .toArray();
    roads.freeze();
    this.search = new DijkstraOneToMany(roads, new GivenTimes(own, true), TraversalMode.NODE_BASED);
    CHConfig config = CHConfig.nodeBased("bench", new GivenTimes(own, false));
    var prepared = PrepareContractionHierarchies.fromGraph(roads, config).doWork();
    this.hierarchy = RoutingCHGraphImpl.fromGraph(roads, prepared.getCHStorage(), config);
  }

  /** From each of many nodes to one, by one search against the direction of the drives. */
  long[] searched(int one, int[] many) {
    search.clear();
    return Arrays.stream(many).mapToLong(node -> node == one ? 0 : searched(one, node)).toArray();
  }

  /** Goes on with the search; where it began it does not find again. */
  private long searched(int one, int node) {
    int end = search.findEndNode(one, node);
    return end < 0 ? ExportedGraph.UNREACHED : millis(search.getWeight(end));
  }

  /** From each of many nodes to one, route by route. */
  long[] routed(int one, int[] many) {
    CHRoutingAlgorithmFactory routes = new CHRoutingAlgorithmFactory(hierarchy);
    return Arrays.stream(many)
        .mapToLong(node -> {
          EdgeToEdgeRoutingAlgorithm route = routes.createAlgo(new PMap());
          var path = route.calcPath(node, one);
          return path.isFound() ? millis(path.getWeight()) : ExportedGraph.UNREACHED;
        })
        .toArray();
  }

  private static long millis(double seconds) {
    return Math.round(seconds * MILLIS_A_SECOND);
  }
}
