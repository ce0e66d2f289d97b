package org.najda.core.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PercentilesTest {
  @Test
  void theNearestRankIsAValueThatOccurred() {
    Percentiles five = new Percentiles(List.of(50L, 15L, 40L, 20L, 35L));
    assertThat(five.at(30)).isEqualTo(20);
    assertThat(five.at(40)).isEqualTo(20);
    assertThat(five.at(50)).isEqualTo(35);
    assertThat(five.at(100)).isEqualTo(50);
    assertThat(new Percentiles(List.of(7L)).at(99)).isEqualTo(7);
  }
}
