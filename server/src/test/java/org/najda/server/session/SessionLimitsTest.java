package org.najda.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionLimitsTest {
  @Test
  void theEnvironmentSaysHowLongASessionLastsAndHowManyThereAre() {
    assertThat(SessionLimits.of(name -> null))
        .isEqualTo(new SessionLimits(Duration.ofHours(12), Duration.ofHours(24), 12));
    assertThat(
            SessionLimits.of(
                Map.of(
                        "NAJDA_SESSION_IDLE_MINUTES", "30",
                        "NAJDA_SESSION_HOURS", "8",
                        "NAJDA_SESSIONS_EACH", "2")
                    ::get))
        .isEqualTo(new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(8), 2));
    assertThatThrownBy(() -> SessionLimits.of(name -> "0"))
        .hasMessageContaining("NAJDA_SESSION_IDLE_MINUTES is '0'; it needs a number");
  }
}
