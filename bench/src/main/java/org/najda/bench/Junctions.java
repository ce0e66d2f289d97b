package org.najda.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;

/**
 * Draws junctions of a graph, in every run the same: such as share their place with no other, so
 * that a place is a junction and nothing else. (At an impassable barrier two lie at one place.)
 */
final class Junctions {
  private static final long SEED = 19;

  private final RoadGraph graph;
  private final int[] alone;
  private final SplittableRandom random = new SplittableRandom(SEED);

  Junctions(RoadGraph graph) {
    Map<Point, Integer> at = new HashMap<>();
    for (int node = 0; node < graph.nodes(); node++) {
      at.merge(graph.nodePlace(node), 1, Integer::sum);
    }
    this.graph = graph;
    this.alone =
        IntStream.range(0, graph.nodes())
            .filter(node -> at.get(graph.nodePlace(node)) == 1)
            .toArray();
  }

  int[] draw(int count) {
    return random.ints(count, 0, alone.length).map(i -> alone[i]).toArray();
  }

  List<Point> places(int[] junctions) {
    List<Point> places = new ArrayList<>(junctions.length);
    for (int junction : junctions) {
      places.add(graph.nodePlace(junction));
    }
    return places;
  }
}
