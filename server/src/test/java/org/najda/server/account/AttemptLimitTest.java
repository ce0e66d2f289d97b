package org.najda.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final AttemptLimit limit = new AttemptLimit();

  @Test
  void anAddressHasThirtyAttemptsAndRegainsOneEveryTwoSeconds() {
    take(30);

    assertThat(limit.take("10.0.0.1", NOON)).isFalse();
    assertThat(limit.take("10.0.0.1", NOON.plusSeconds(2))).isTrue();
    assertThat(limit.take("10.0.0.1", NOON.plusSeconds(2))).isFalse();
  }

  @Test
  void anotherAddressIsNotConcerned() {
    take(30);

    assertThat(limit.take("10.0.0.2", NOON)).isTrue();
  }

  @Test
  void anAttemptThatWasRightCostsNothing() {
    for (int i = 0; i < 100; i++) {
      assertThat(limit.take("10.0.0.1", NOON)).isTrue();
      limit.giveBack("10.0.0.1");
    }
  }

  private void take(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(limit.take("10.0.0.1", NOON)).isTrue();
    }
  }
}
