package org.najda.core.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.najda.core.Stamp;

class IntervalTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final IntervalName NAME = IntervalName.PRESENTED_TO_ANSWERED;

  private static Stamp after(long millis) {
    return Stamp.of(NOON.plusMillis(millis));
  }

  @Test
  void it_runs_from_one_stamp_to_the_other_in_whole_seconds() {
    Interval interval = Interval.between(NAME, after(0), after(4_900));

    assertThat(interval.length()).isEqualTo(Duration.ofMillis(4_900));
    assertThat(interval.seconds()).isEqualTo(4);
    assertThat(interval.invalid()).isNull();
  }

  @Test
  void one_of_no_length_is_valid() {
    assertThat(Interval.between(NAME, after(0), after(0)).seconds()).isZero();
  }

  @Test
  void one_that_would_end_before_it_begins_is_invalid() {
    Interval interval = Interval.between(NAME, after(1), after(0));

    assertThat(interval.invalid()).isEqualTo(Interval.Invalid.OUT_OF_ORDER);
    assertThat(interval.seconds()).isNull();
  }

  @Test
  void one_with_a_stamp_missing_is_invalid() {
    assertThat(Interval.between(NAME, null, after(0)).invalid())
        .isEqualTo(Interval.Invalid.MISSING);
    assertThat(Interval.between(NAME, after(0), null).invalid())
        .isEqualTo(Interval.Invalid.MISSING);
  }

  @Test
  void one_stamp_by_hand_marks_it() {
    Stamp byHand = Stamp.byHand(NOON);

    assertThat(Interval.between(NAME, byHand, after(1)).byHand()).isTrue();
    assertThat(Interval.between(NAME, after(0), after(1)).byHand()).isFalse();
  }

  @Test
  void of_two_stamps_at_one_instant_the_machines_counts() {
    Stamp byHand = Stamp.byHand(NOON);

    assertThat(byHand.earlier(after(0))).isEqualTo(after(0));
    assertThat(after(0).earlier(byHand)).isEqualTo(after(0));
    assertThat(byHand.earlier(after(1))).isEqualTo(byHand);
  }

  @Test
  void one_stamp_of_a_clock_not_to_be_relied_on_makes_it_doubtful_and_leaves_it_its_length() {
    Stamp doubtful = new Stamp(NOON, false, true);

    assertThat(Interval.between(NAME, doubtful, after(1)).doubtful()).isTrue();
    assertThat(Interval.between(NAME, doubtful, after(5_000)).seconds()).isEqualTo(5);
    assertThat(Interval.between(NAME, after(0), after(1)).doubtful()).isFalse();
  }

  @Test
  void of_two_stamps_at_one_instant_the_surer_counts() {
    Stamp doubtful = new Stamp(NOON, false, true);

    assertThat(doubtful.earlier(Stamp.byHand(NOON))).isEqualTo(Stamp.byHand(NOON));
    assertThat(doubtful.earlier(after(1))).isEqualTo(doubtful);
  }

  @ParameterizedTest
  @EnumSource
  void every_name_is_that_of_its_two_stamps(IntervalName name) {
    String from = name.from().name().toLowerCase().replace('_', '-');
    String to = name.to().name().toLowerCase().replace('_', '-');

    assertThat(name.id()).isEqualTo(from + "-to-" + to);
  }
}
