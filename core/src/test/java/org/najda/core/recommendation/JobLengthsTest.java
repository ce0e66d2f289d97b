package org.najda.core.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.najda.core.recommendation.JobLengths.Remaining;

class JobLengthsTest {
  /** A job of each whole minute from 1 to 100. */
  private static final JobLengths HUNDRED =
      new JobLengths(LongStream.rangeClosed(1, 100).mapToObj(n -> n * 60_000).toList());

  @Test
  void at_its_start_a_job_takes_as_long_as_the_share_of_all_took() {
    assertThat(HUNDRED.findRemaining(0, 80)).contains(new Remaining(80 * 60_000, 100));
  }

  @Test
  void only_jobs_that_lasted_longer_say_how_much_longer_it_takes() {
    // 50 jobs took longer than 50 minutes; four in five of them no more than 90.
    assertThat(HUNDRED.findRemaining(50 * 60_000, 80)).contains(new Remaining(40 * 60_000, 50));
  }

  @Test
  void of_too_few_jobs_nothing_is_said() {
    assertThat(HUNDRED.findRemaining(80 * 60_000, 80)).contains(new Remaining(16 * 60_000, 20));
    assertThat(HUNDRED.findRemaining(81 * 60_000, 80)).isEmpty();
    assertThat(new JobLengths(List.of()).findRemaining(0, 80)).isEmpty();
  }
}
