package org.najda.server.lookout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RisksTest {
  @Test
  void aLongTargetIsToldTenMinutesAheadAndAShortOneInItsSecondHalf() {
    assertThat(Risks.lead(Duration.ofMinutes(45))).isEqualTo(Duration.ofMinutes(10));
    assertThat(Risks.lead(Duration.ofMinutes(8))).isEqualTo(Duration.ofMinutes(4));
    assertThat(Risks.lead(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(30));
  }
}
