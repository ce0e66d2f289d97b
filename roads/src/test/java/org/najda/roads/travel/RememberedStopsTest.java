package org.najda.roads.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.roads.DrawnMap.at;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.roads.DrawnMap;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.snap.SnapIndex;
import org.najda.roads.traffic.Weighting;

class RememberedStopsTest {
  @TempDir Path folder;

  @Test
  void whatIsRememberedIsWhatASearchFinds() throws IOException {
    RoadGraph street = street();
    SnapIndex index = new SnapIndex(street);
    RememberedStops stops = new RememberedStops(Weighting.usual(street), index);
    for (Point place : new Point[] {at(1, 1), at(1, 9), at(1, 1), at(1, 9)}) {
      for (int maxMeters : new int[] {500, 50}) {
        assertThat(stops.findNearest(place, maxMeters).map(Stop::snap))
            .isEqualTo(index.findNearest(place, maxMeters));
      }
    }
    assertThat(stops.size()).isEqualTo(4);
  }

  @Test
  void placesWithoutEndAreNotKeptWithoutEnd() throws IOException {
    RoadGraph street = street();
    RememberedStops stops = new RememberedStops(Weighting.usual(street), new SnapIndex(street));
    for (int i = 0; i < RememberedStops.MOST + 100; i++) {
      stops.findNearest(new Point(i, i), 500);
    }
    assertThat(stops.size()).isBetween(RememberedStops.MOST / 2, RememberedStops.MOST);
  }

  @Test
  void whoeverIsAskedForAgainStaysWhileOthersComeAndGo() throws IOException {
    RoadGraph street = street();
    RememberedStops stops = new RememberedStops(Weighting.usual(street), new SnapIndex(street));
    Stop stands = stops.findNearest(at(1, 1), 500).orElseThrow();
    for (int i = 0; i < 3 * RememberedStops.MOST; i++) {
      stops.findNearest(new Point(i, 2 * i), 500);
      assertThat(stops.findNearest(at(1, 1), 500)).containsSame(stands);
    }
  }

  private RoadGraph street() throws IOException {
    DrawnMap map = new DrawnMap().node(1, 0, 0).node(2, 2, 0).way(10, "highway=residential", 1, 2);
    return map.open(folder, true).graph(Profile.CAR);
  }
}
