package org.najda.server.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.core.UnitId;

class PositionCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  @Test
  void aPositionOfNowIsKept() {
    assertThat(fault(NOW, 33.5, -7.6, null)).isNull();
  }

  @Test
  void aClockMayRunAMinuteAheadAndNoMore() {
    assertThat(fault(NOW.plusSeconds(60), 33.5, -7.6, null)).isNull();
    assertThat(fault(NOW.plusSeconds(61), 33.5, -7.6, null)).isEqualTo(PositionFault.IN_THE_FUTURE);
  }

  @Test
  void aDayInADeadSpotMayBeSentLateAndNoMore() {
    assertThat(fault(NOW.minusSeconds(86_400), 33.5, -7.6, null)).isNull();
    assertThat(fault(NOW.minusSeconds(86_401), 33.5, -7.6, null)).isEqualTo(PositionFault.TOO_OLD);
  }

  @Test
  void whatIsNoPlaceOnEarthIsRefused() {
    assertThat(fault(NOW, 123, -7.6, null)).isEqualTo(PositionFault.OUT_OF_RANGE);
    assertThat(fault(NOW, 33.5, 180.1, null)).isEqualTo(PositionFault.OUT_OF_RANGE);
    assertThat(fault(NOW, Double.NaN, -7.6, null)).isEqualTo(PositionFault.OUT_OF_RANGE);
  }

  @Test
  void aReceiverWithoutAFixIsRefused() {
    assertThat(fault(NOW, 0, 0, null)).isEqualTo(PositionFault.NO_FIX);
  }

  @Test
  void aDeviceThatHardlyKnowsWhereItIsIsRefused() {
    assertThat(fault(NOW, 33.5, -7.6, 1000.0)).isNull();
    assertThat(fault(NOW, 33.5, -7.6, 1000.5)).isEqualTo(PositionFault.INACCURATE);
    assertThat(fault(NOW, 33.5, -7.6, -1.0)).isEqualTo(PositionFault.OUT_OF_RANGE);
  }

  @Property(tries = 500)
  void whateverIsSentIsEitherRefusedOrAPositionOnEarth(
      @ForAll double lat,
      @ForAll double lon,
      @ForAll double speed,
      @ForAll double heading,
      @ForAll int offsetSeconds) {
    PositionReport report =
        new PositionReport("M1", NOW.plusSeconds(offsetSeconds), lat, lon, speed, heading, null);

    if (PositionCheck.fault(report, NOW).isEmpty()) {
      Position position = PositionCheck.position(new UnitId("M1"), report);
      assertThat(position.point().lat()).isBetween(-90.0, 90.0);
      assertThat(position.headingDegrees()).isBetween(0f, 360f);
    }
  }

  private static @Nullable PositionFault fault(
      Instant at, double lat, double lon, @Nullable Double accuracy) {
    PositionReport report = new PositionReport("M1", at, lat, lon, null, null, accuracy);
    return PositionCheck.fault(report, NOW).orElse(null);
  }
}
