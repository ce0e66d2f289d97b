package org.najda.registers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ControlChartTest {
  private static List<Double> values(double... values) {
    return new ArrayList<>(DoubleStream.of(values).boxed().toList());
  }

  @Test
  void limits_lie_2_66_mean_ranges_from_the_mean() {
    // Ranges are 2 each but the last, which is 0: 20 over 11.
    ControlChart chart =
        ControlChart.of(values(9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 9)).orElseThrow();

    assertThat(chart.mean()).isCloseTo(118 / 12.0, within(1e-12));
    assertThat(chart.meanRange()).isCloseTo(20 / 11.0, within(1e-12));
    assertThat(chart.upper()).isCloseTo(118 / 12.0 + 2.66 * 20 / 11, within(1e-12));
    assertThat(chart.lower()).isCloseTo(118 / 12.0 - 2.66 * 20 / 11, within(1e-12));
    assertThat(chart.signals()).allMatch(Set::isEmpty).hasSize(12);
  }

  @Test
  void a_month_outside_is_marked_and_no_other() {
    ControlChart chart =
        ControlChart.of(values(45, 55, 45, 55, 45, 55, 45, 55, 45, 55, 45, 55, 90)).orElseThrow();

    assertThat(chart.signals().getLast()).containsExactly(Signal.OUTSIDE);
    assertThat(chart.signals().subList(0, 12)).allMatch(Set::isEmpty);
  }

  @Test
  void eight_in_a_row_on_one_side_are_all_marked_and_seven_are_not() {
    List<Double> shifted = values(10, 12, 10, 12, 10, 12, 10, 12, 20, 21, 20, 21, 20, 21, 20, 21);
    List<Double> shorter = values(10, 12, 10, 12, 10, 12, 10, 20, 21, 20, 21, 20, 21, 20);

    assertThat(ControlChart.of(shifted).orElseThrow().signals().getLast()).contains(Signal.RUN);
    assertThat(ControlChart.of(shorter).orElseThrow().signals())
        .noneMatch(signals -> signals.contains(Signal.RUN));
  }

  @Test
  void a_value_that_is_not_known_is_left_out_and_marked_by_nothing() {
    List<Double> values = values(9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 9);
    ControlChart whole = ControlChart.of(values).orElseThrow();
    values.add(5, null);
    ControlChart gapped = ControlChart.of(values).orElseThrow();

    assertThat(gapped.mean()).isEqualTo(whole.mean());
    assertThat(gapped.meanRange()).isEqualTo(whole.meanRange());
    assertThat(gapped.signals().get(5)).isEmpty();
    assertThat(ControlChart.of(values(1, 2, 3))).isEmpty();
    assertThat(ControlChart.of(Collections.nCopies(40, null))).isEmpty();
  }

  @Test
  void counts_that_hardly_vary_are_as_independent_events_and_others_are_spread() {
    assertThat(ControlChart.of(Collections.nCopies(24, 100.0)).orElseThrow().dispersion()).isOne();
    ControlChart wild =
        ControlChart.of(values(60, 140, 60, 140, 60, 140, 60, 140, 60, 140, 60, 140)).orElseThrow();
    double deviation = 80 / 1.128;
    assertThat(wild.dispersion()).isCloseTo(deviation * deviation / 100, within(1e-9));
  }
}
