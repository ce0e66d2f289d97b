package org.najda.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.core.GeoPoint;

class DistrictTest {
  private static final LocalName NAME = new LocalName("حي", "Quartier", "Quarter");

  /** A U open to the north. */
  private static final District U = district(0, 0, 0, 3, 3, 3, 3, 2, 1, 2, 1, 1, 3, 1, 3, 0);

  private static District district(double... latLon) {
    var outline = new ArrayList<GeoPoint>();
    for (int i = 0; i < latLon.length; i += 2) {
      outline.add(GeoPoint.ofDegrees(latLon[i], latLon[i + 1]));
    }
    return new District("u", NAME, outline);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 1.5, true", // in the bottom
    "2.0, 0.5, true", // in the left arm
    "2.0, 2.5, true", // in the right arm
    "2.0, 1.5, false", // between the arms
    "3.5, 0.5, false",
    "-0.1, 1.5, false",
    "0.5, 3.1, false"
  })
  void it_contains_what_lies_within_its_outline(double lat, double lon, boolean inside) {
    assertThat(U.contains(GeoPoint.ofDegrees(lat, lon))).isEqualTo(inside);
  }

  @Test
  void it_may_span_the_whole_world() {
    District world = district(-90, -180, -90, 180, 90, 180, 90, -180);

    assertThat(world.contains(GeoPoint.ofDegrees(33.6, -7.6))).isTrue();
    assertThat(world.contains(GeoPoint.ofDegrees(-33.6, 179.9))).isTrue();
  }

  @Test
  void of_two_that_share_a_border_a_point_on_it_lies_in_exactly_one() {
    District west = district(0, 0, 0, 1, 1, 1, 1, 0);
    District east = district(0, 1, 0, 2, 1, 2, 1, 1);
    GeoPoint onBorder = GeoPoint.ofDegrees(0.5, 1);

    assertThat(west.contains(onBorder) ^ east.contains(onBorder)).isTrue();
  }

  @Test
  void an_outline_has_at_least_three_points() {
    assertThatThrownBy(() -> new District("u", NAME, List.of(GeoPoint.ofDegrees(0, 0))))
        .hasMessageContaining("district u has 1 points");
  }

  @ParameterizedTest
  @CsvSource({
    "22, 6, 22, true",
    "22, 6, 5, true",
    "22, 6, 6, false",
    "22, 6, 12, false",
    "8, 24, 23, true",
    "8, 24, 7, false"
  })
  void hours_may_run_over_midnight(int from, int to, int hour, boolean inside) {
    assertThat(new ResponsePlan.Hours(from, to).contains(hour)).isEqualTo(inside);
  }
}
