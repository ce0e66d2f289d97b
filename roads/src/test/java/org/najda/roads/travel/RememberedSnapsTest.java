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
import org.najda.roads.snap.SnapIndex;

class RememberedSnapsTest {
  @TempDir Path folder;

  @Test
  void whatIsRememberedIsWhatASearchFinds() throws IOException {
    SnapIndex index = street();
    RememberedSnaps snaps = new RememberedSnaps(index);
    for (Point place : new Point[] {at(1, 1), at(1, 9), at(1, 1), at(1, 9)}) {
      for (int maxMeters : new int[] {500, 50}) {
        assertThat(snaps.findNearest(place, maxMeters))
            .isEqualTo(index.findNearest(place, maxMeters));
      }
    }
    assertThat(snaps.size()).isEqualTo(4);
  }

  @Test
  void placesWithoutEndAreNotKeptWithoutEnd() throws IOException {
    RememberedSnaps snaps = new RememberedSnaps(street());
    for (int i = 0; i < RememberedSnaps.MOST + 100; i++) {
      snaps.findNearest(new Point(i, i), 500);
    }
    assertThat(snaps.size()).isEqualTo(RememberedSnaps.MOST);
  }

  private SnapIndex street() throws IOException {
    DrawnMap map = new DrawnMap().node(1, 0, 0).node(2, 2, 0).way(10, "highway=residential", 1, 2);
    return new SnapIndex(map.open(folder, true).graph(Profile.CAR));
  }
}
