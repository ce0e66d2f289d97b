package org.najda.roads.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RingsTest {
  @Test
  void linesAreJoinedAtTheirEndsWhicheverWayTheyRun() {
    assertThat(Rings.join(List.of(new long[] {1, 2, 3}, new long[] {5, 4, 3}, new long[] {5, 1})))
        .containsExactly(new long[] {1, 2, 3, 4, 5, 1});
  }

  @Test
  void whatDoesNotCloseIsLeftOutAndRingsStay() {
    long[] ring = {7, 8, 9, 7};
    assertThat(Rings.join(List.of(new long[] {1, 2}, ring, new long[] {2, 3})))
        .containsExactly(ring);
  }
}
