package org.najda.server.lookout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.najda.core.room.RoomState;

class RisksTest {
  @Test
  void aLongTargetIsToldTenMinutesAheadAndAShortOneInItsSecondHalf() {
    Risks risks =
        new Risks(
            RoomState.EMPTY,
            List.of(),
            Duration.ofMinutes(10),
            Instant.EPOCH,
            incident -> Optional.empty());
    assertThat(risks.leadOf(Duration.ofMinutes(45))).isEqualTo(Duration.ofMinutes(10));
    assertThat(risks.leadOf(Duration.ofMinutes(8))).isEqualTo(Duration.ofMinutes(4));
    assertThat(risks.leadOf(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(30));
  }
}
