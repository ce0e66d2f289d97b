package org.najda.roads.snap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.DrawnMap;
import org.najda.roads.Earth;
import org.najda.roads.ExportedGraph;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.MapExport;
import org.najda.roads.map.RoadMap;
import org.najda.roads.turn.Turns;

class SnapIndexTest {
  private static final int FAR_METERS = 1_000_000;

  @TempDir Path folder;

  @Test
  void theNearestRoadIsFoundFromInsideAndFromFarOutsideOfTheMap() throws IOException {
    Random random = new Random(3);
    DrawnMap drawn = new DrawnMap();
    for (int id = 1; id <= 400; id++) {
      // Two far clusters and emptiness between them, so that the search must cross empty cells.
      double offset = id % 2 == 0 ? 0 : 200;
      drawn.node(id, offset + random.nextDouble() * 10, offset + random.nextDouble() * 3);
      if (id > 2) {
        drawn.way(id, "highway=residential", id - 2, id);
      }
    }
    RoadMap map = drawn.open(folder, true);
    RoadGraph graph = map.graph(Profile.CAR);
    MapExport.csv(graph, Turns.FREE, folder.resolve("csv"));
    ExportedGraph exported = new ExportedGraph(folder.resolve("csv"));
    SnapIndex index = new SnapIndex(graph);
    for (int i = 0; i < 400; i++) {
      Point place = DrawnMap.at(random.nextDouble() * 600 - 200, random.nextDouble() * 600 - 200);
      Snap snap = index.findNearest(place, FAR_METERS).orElseThrow();
      assertThat(snap.meters()).isCloseTo(exported.snapMeters(place), within(1e-3));
    }
  }

  @Test
  void whatIsFartherThanAllowedIsNotFound() throws IOException {
    RoadGraph graph =
        new DrawnMap()
            .node(1, 0, 0)
            .node(2, 10, 0)
            .way(10, "highway=residential", 1, 2)
            .open(folder, false)
            .graph(Profile.CAR);
    SnapIndex index = new SnapIndex(graph);
    Point place = DrawnMap.at(5, 1);
    int meters = (int) Math.ceil(Earth.meters(place, DrawnMap.at(5, 0)));
    Optional<Snap> snap = index.findNearest(place, meters);
    assertThat(snap).isPresent();
    assertThat(snap.get().spots())
        .singleElement()
        .satisfies(spot -> assertThat(spot.share()).isCloseTo(0.5, within(1e-9)));
    assertThat(index.findNearest(place, meters - 1)).isEmpty();
  }

  @Test
  void onAMapWithoutRoadsForTheProfileNothingIsNear() throws IOException {
    RoadGraph graph =
        new DrawnMap()
            .node(1, 0, 0)
            .node(2, 1, 0)
            .way(10, "highway=steps", 1, 2)
            .open(folder, false)
            .graph(Profile.CAR);
    assertThat(new SnapIndex(graph).findNearest(DrawnMap.at(0, 0), FAR_METERS)).isEmpty();
  }
}
