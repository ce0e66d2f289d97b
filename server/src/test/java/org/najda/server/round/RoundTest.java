package org.najda.server.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RoundTest {
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private final CountDownLatch begun = new CountDownLatch(1);

  @Test
  @Timeout(30)
  void work_without_end_ends_before_its_next_piece_when_the_round_does() throws Exception {
    try (EndlessWork work = new EndlessWork()) {
      work.round.start(AT_ONCE, AT_ONCE);
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(work.round.isEnding()).isFalse();
    }
  }

  @Test
  @Timeout(30)
  void a_run_that_fails_is_followed_by_the_next() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Runnable work =
        () -> {
          if (runs.incrementAndGet() == 1) {
            throw new IllegalStateException("the first run fails");
          }
          begun.countDown();
        };

    try (Round round = new Round("failing-once", work)) {
      round.start(AT_ONCE, AT_ONCE);
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Goes from piece to piece for as long as somebody waits for more. */
  private final class EndlessWork implements AutoCloseable {
    final Round round = new Round("endless", this::goOn);

    private void goOn() {
      do {
        begun.countDown();
        Thread.onSpinWait();
      } while (!round.isEnding());
    }

    @Override
    public void close() {
      round.close();
    }
  }
}
