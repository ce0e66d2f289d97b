package org.najda.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PointTest {
  @Test
  void aPlaceThatIsNotOnTheEarthIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Point.ofDegrees(123, 0))
        .withMessage("latitude 123.0 is not in ±90");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Point.ofDegrees(0, -180.1))
        .withMessage("longitude -180.1 is not in ±180");
    assertThatIllegalArgumentException().isThrownBy(() -> Point.ofDegrees(Double.NaN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Point(900_000_001, 0));
  }

  @Property
  void degreesAreKeptToSevenDecimals(
      @ForAll @DoubleRange(min = -90, max = 90) double lat,
      @ForAll @DoubleRange(min = -180, max = 180) double lon) {
    Point point = Point.ofDegrees(lat, lon);
    assertThat(Math.abs(point.lat() - lat)).isLessThanOrEqualTo(0.51e-7);
    assertThat(Math.abs(point.lon() - lon)).isLessThanOrEqualTo(0.51e-7);
    assertThat(Point.ofDegrees(point.lat(), point.lon())).isEqualTo(point);
  }

  @Test
  void oneDegreeOfAMeridianIsThatShareOfItsCircle() {
    double degree = 2 * Math.PI * Earth.RADIUS_METERS / 360;
    assertThat(Earth.meters(Point.ofDegrees(10, 5), Point.ofDegrees(11, 5)))
        .isCloseTo(degree, org.assertj.core.api.Assertions.within(1e-6));
  }
}
