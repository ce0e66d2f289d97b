package org.najda.roads.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever somebody types or pastes, it is some query, and soon. */
class PlaceQueryFuzzTest {
  @FuzzTest
  void anyTextIsSomeQuery(byte[] bytes) {
    assertThat(PlaceQuery.of(new String(bytes, StandardCharsets.UTF_8))).isNotNull();
  }
}
