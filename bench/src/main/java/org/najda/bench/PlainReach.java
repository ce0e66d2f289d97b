package org.najda.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.PackedCost;
import org.najda.roads.traffic.Weighting;

/** Which of some junctions is reached in time, by Dijkstras on plain arrays. */
final class PlainReach {
  private final ArrayDijkstra dijkstra;
  private final Map<Point, List<Integer>> nodes = new HashMap<>();
  private final List<Point> spots;
  private final long withinMillis;

  PlainReach(RoadGraph graph, List<Point> spots, long withinMillis) {
    this.dijkstra = new ArrayDijkstra(graph, Weighting.usual(graph).costs());
    this.spots = spots;
    this.withinMillis = withinMillis;
    for (int node = 0; node < graph.nodes(); node++) {
      nodes.computeIfAbsent(graph.nodePlace(node), none -> new ArrayList<>()).add(node);
    }
  }

  /**
   * For each place, which is one junction, the numbers of the spots that one reaches from there.
   */
  List<BitSet> from(List<Point> places) {
    int[] from = places.stream().mapToInt(place -> nodes.get(place).getFirst()).toArray();
    List<BitSet> reached = new ArrayList<>();
    places.forEach(place -> reached.add(new BitSet()));
    for (int spot = 0; spot < spots.size(); spot++) {
      // At an impassable barrier two junctions lie at one place.
      for (int node : nodes.get(spots.get(spot))) {
        long[] costs = dijkstra.costsTo(node, from);
        for (int i = 0; i < from.length; i++) {
          if (costs[i] != PackedCost.NO_WAY && PackedCost.millis(costs[i]) <= withinMillis) {
            reached.get(i).set(spot);
          }
        }
      }
    }
    return reached;
  }

  /** The work of a search between each of some junctions and all spots; gives the sum of costs. */
  long searchAsOften(int[] units) {
    int[] all = spots.stream().mapToInt(spot -> nodes.get(spot).getFirst()).toArray();
    return Arrays.stream(units).mapToLong(unit -> dijkstra.costsTo(unit, all)[0]).sum();
  }
}
