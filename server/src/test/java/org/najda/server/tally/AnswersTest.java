package org.najda.server.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.review.KeptCases;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever looks at a page does not wait for what takes long to count, and it is counted once. */
class AnswersTest {
  private static final YearMonth JUNE = YearMonth.of(2019, 6);

  @TempDir private Path folder;
  private KeptCases cases;
  private Counts counts;
  private Answers answers;
  private Instant now = Instant.parse("2019-06-15T10:00:00Z");

  private record OfCases(String what) implements Question<Integer> {
    @Override
    public Ground ground() {
      return new Ground("cases", JUNE, JUNE);
    }
  }

  @BeforeEach
  void open() {
    cases = new KeptCases(folder.resolve("data"));
    counts = new Counts(cases.database());
    answers = new Answers(counts, new Changes(cases.database()), () -> ZoneOffset.UTC, () -> now);
  }

  @AfterEach
  void close() {
    cases.close();
  }

  @Test
  void what_takes_long_is_counted_once_beside_whoever_asks_and_told_when_it_is_there() {
    CountDownLatch counted = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    Function<Instant, Integer> slow =
        at -> {
          begun.incrementAndGet();
          await(counted);
          return 7;
        };

    assertThat(answers.soon(new OfCases("slow"), slow)).isEmpty();
    assertThat(answers.soon(new OfCases("slow"), slow)).isEmpty();
    counted.countDown();

    assertThat(answers.get(new OfCases("slow"), slow)).isEqualTo(new Dated<>(7, now));
    assertThat(answers.soon(new OfCases("slow"), slow)).contains(new Dated<>(7, now));
    assertThat(begun).hasValue(1);
  }

  @Test
  void while_a_change_is_counted_that_was_counted_before_it_is_told_with_its_moment() {
    Instant before = now;
    assertThat(answers.get(new OfCases("all"), at -> 1)).isEqualTo(new Dated<>(1, before));
    assertThat(answers.soon(new OfCases("all"), at -> 0)).contains(new Dated<>(1, before));
    cases.open("2019-06-14T10:00:00Z", Duration.ofMinutes(1));
    now = now.plus(Duration.ofMinutes(20));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch counted = new CountDownLatch(1);

    Optional<Dated<Integer>> told =
        answers.soon(
            new OfCases("all"),
            at -> {
              begun.countDown();
              await(counted);
              return 2;
            });
    await(begun);
    counted.countDown();

    assertThat(told).contains(new Dated<>(1, before));
    assertThat(answers.get(new OfCases("all"), at -> 3).answer()).isEqualTo(2);
  }

  @Test
  void what_cannot_be_counted_fails_for_who_waits() {
    Function<Instant, Integer> broken =
        at -> {
          throw new IllegalStateException("broken");
        };

    Throwable failure = null;
    // On a busy machine the first to ask may not wait long enough to hear of it.
    for (int asked = 0; failure == null && asked < 300; asked++) {
      failure = catchThrowable(() -> answers.soon(new OfCases("broken"), broken));
    }

    assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessage("broken");
  }

  @Test
  void beside_the_wall_acts_are_open_to_counting_alone_and_to_be_changed_by_nobody() {
    cases.open("2019-06-14T10:00:00Z", Duration.ofMinutes(1));
    JdbcTemplate jdbc = new JdbcTemplate(cases.database());

    assertThat(seen(jdbc)).as("whoever says not who he is").isZero();
    assertThatThrownBy(() -> counts.atOnce(() -> jdbc.update("DELETE FROM counted_act")))
        .isInstanceOf(DataAccessException.class)
        .hasRootCauseMessage("ERROR: permission denied for view counted_act");
    int ofCounting = counts.atOnce(() -> seen(jdbc));
    int ofAPerson =
        counts.atOnce(() -> {
          Counts.become(jdbc, "i1");
          return seen(jdbc);
        });

    assertThat(ofCounting).isEqualTo(1);
    assertThat(ofAPerson).isZero();
  }

  private static int seen(JdbcTemplate jdbc) {
    return jdbc.queryForObject("SELECT count(*) FROM counted_act", Integer.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
