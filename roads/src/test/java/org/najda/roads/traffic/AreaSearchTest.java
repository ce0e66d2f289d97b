package org.najda.roads.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.Bounds;
import org.najda.roads.DrawnMap;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.snap.SnapIndex;

class AreaSearchTest {
  private static final int NODES = 400;

  @TempDir Path folder;

  @Test
  void exactlyTheRoadsWithAnEndOrTheirMiddleWithinAreFoundWhereverTheAreaLies() throws IOException {
    Random random = new Random(5);
    DrawnMap drawn = new DrawnMap();
    for (int id = 1; id <= NODES; id++) {
      drawn.node(id, random.nextDouble() * 100, random.nextDouble() * 30);
      if (id > 1) {
        drawn.way(id, "highway=residential", id - 1, id);
      }
    }
    RoadGraph graph = drawn.open(folder, true).graph(Profile.CAR);
    SnapIndex index = new SnapIndex(graph);
    int found = 0;
    for (int i = 0; i < 200; i++) {
      double east = random.nextDouble() * 160 - 30;
      double north = random.nextDouble() * 90 - 30;
      double side = random.nextDouble() * 40;
      List<Point> corners =
          List.of(
              DrawnMap.at(east, north),
              DrawnMap.at(east + side, north),
              DrawnMap.at(east + side, north + side),
              DrawnMap.at(east, north + side));
      SortedSet<Integer> edges = new AreaSearch(graph, index, corners).edges();
      assertThat(edges).isEqualTo(within(graph, corners));
      found += edges.size();
    }
    assertThat(found).isPositive();
  }

  /** Found by looking at each: all roads drawn here are straight. */
  private static SortedSet<Integer> within(RoadGraph graph, List<Point> corners) {
    Bounds box = Bounds.around(corners);
    SortedSet<Integer> edges = new TreeSet<>();
    for (int edge = 0; edge < graph.edges(); edge++) {
      Point from = graph.nodePlace(graph.edgeFrom(edge));
      Point to = graph.nodePlace(graph.edgeTo(edge));
      Point middle = new Point((from.lat7() + to.lat7()) / 2, (from.lon7() + to.lon7()) / 2);
      if (box.contains(from) || box.contains(middle) || box.contains(to)) {
        edges.add(edge);
      }
    }
    return edges;
  }
}
