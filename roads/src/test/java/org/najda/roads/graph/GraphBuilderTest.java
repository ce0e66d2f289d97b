package org.najda.roads.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.DrawnMap;
import org.najda.roads.Profile;

class GraphBuilderTest {
  @TempDir Path folder;

  @Test
  void nodesInTheMiddleOfAWayBecomeItsShape() throws IOException {
    RoadGraph graph =
        carGraph(
            new DrawnMap()
                .node(1, 0, 0)
                .node(2, 1, 1)
                .node(3, 2, 0)
                .way(10, "highway=residential", 1, 2, 3));
    assertThat(arcs(graph)).containsExactly("1>3 way 10", "3>1 way 10");
    assertThat(graph.shapeEnd(0) - graph.shapeStart(0)).isEqualTo(3);
  }

  @Test
  void waysAreCutWhereTheyCrossOrTouchThemselves() throws IOException {
    RoadGraph graph =
        carGraph(
            new DrawnMap()
                .node(1, 0, 0)
                .node(2, 1, 0)
                .node(3, 2, 0)
                .node(4, 1, 1)
                .node(5, 1, -1)
                .node(6, 2, -1)
                .way(10, "highway=residential oneway=yes", 1, 2, 3)
                .way(11, "highway=residential oneway=yes", 4, 2, 5, 6, 3, 2));
    assertThat(arcs(graph))
        .containsExactly("1>2 way 10", "2>3 way 10", "2>3 way 11", "3>2 way 11", "4>2 way 11");
  }

  @Test
  void parallelRoadsAndLoopsAreAllThere() throws IOException {
    RoadGraph graph =
        carGraph(
            new DrawnMap()
                .node(1, 0, 0)
                .node(2, 2, 0)
                .node(3, 1, 1)
                .node(4, 3, 1)
                .node(5, 3, -1)
                .way(10, "highway=residential", 1, 2)
                .way(11, "highway=residential", 1, 2)
                .way(12, "highway=residential", 1, 3, 2)
                .way(13, "highway=residential oneway=yes", 2, 4, 5, 2));
    assertThat(arcs(graph))
        .containsExactly(
            "1>2 way 10",
            "1>2 way 11",
            "1>2 way 12",
            "2>1 way 10",
            "2>1 way 11",
            "2>1 way 12",
            "2>2 way 13");
  }

  @Test
  void aBarrierPartsTheRoadForThoseItStops() throws IOException {
    DrawnMap map =
        new DrawnMap()
            .node(1, 0, 0)
            .node(2, 1, 0, "barrier=bollard")
            .node(3, 2, 0)
            .way(10, "highway=residential", 1, 2, 3);
    assertThat(arcs(map.open(folder, true).graph(Profile.CAR)))
        .containsExactly("-1>3 way 10", "1>2 way 10", "2>1 way 10", "3>-1 way 10");
    assertThat(arcs(map.open(folder, true).graph(Profile.MOTORCYCLE)))
        .containsExactly("1>3 way 10", "3>1 way 10");
  }

  @Test
  void aNodeThatTheFileLacksInterruptsTheRoad() throws IOException {
    RoadGraph graph =
        carGraph(
            new DrawnMap()
                .node(1, 0, 0)
                .node(2, 1, 0)
                .node(4, 3, 0)
                .node(5, 4, 0)
                .way(10, "highway=residential oneway=yes", 1, 2, 3, 4, 5));
    assertThat(arcs(graph)).containsExactly("1>2 way 10", "4>5 way 10");
  }

  @Test
  void ofTwoWaysWithTheSameIdTheLaterOneCounts() throws IOException {
    RoadGraph graph =
        carGraph(
            new DrawnMap()
                .node(1, 0, 0)
                .node(2, 1, 0)
                .node(3, 2, 0)
                .way(10, "highway=residential oneway=yes", 1, 2)
                .way(10, "highway=residential oneway=yes", 2, 3));
    assertThat(arcs(graph)).containsExactly("2>3 way 10");
  }

  @Test
  void onlyTheLargestPartInWhichAllReachAllIsKept() throws IOException {
    DrawnMap map =
        new DrawnMap()
            .node(1, 0, 0)
            .node(2, 1, 0)
            .node(3, 1, 1)
            .node(4, 2, 0)
            .node(5, 8, 8)
            .node(6, 9, 8)
            .way(10, "highway=residential oneway=yes", 1, 2, 3, 1)
            .way(11, "highway=residential", 1, 3)
            .way(12, "highway=residential oneway=yes", 2, 4)
            .way(13, "highway=residential", 5, 6)
            .way(14, "highway=residential", 2, 3);
    assertThat(arcs(map.open(folder, false).graph(Profile.CAR)))
        .containsExactly(
            "1>2 way 10",
            "1>3 way 11",
            "2>3 way 10",
            "2>3 way 14",
            "3>1 way 10",
            "3>1 way 11",
            "3>2 way 14");
    assertThat(map.open(folder, true).graph(Profile.CAR).arcs()).isEqualTo(10);
  }

  private RoadGraph carGraph(DrawnMap map) throws IOException {
    return map.open(folder, true).graph(Profile.CAR);
  }

  private static List<String> arcs(RoadGraph graph) {
    List<String> arcs = new ArrayList<>();
    for (int edge = 0; edge < graph.edges(); edge++) {
      long from = graph.nodeId(graph.edgeFrom(edge));
      long to = graph.nodeId(graph.edgeTo(edge));
      if (graph.forwardMillis(edge) != RoadGraph.CLOSED) {
        arcs.add(from + ">" + to + " way " + graph.wayId(edge));
      }
      if (graph.backwardMillis(edge) != RoadGraph.CLOSED) {
        arcs.add(to + ">" + from + " way " + graph.wayId(edge));
      }
    }
    Collections.sort(arcs);
    return arcs;
  }
}
