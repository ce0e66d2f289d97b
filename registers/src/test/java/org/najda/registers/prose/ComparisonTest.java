package org.najda.registers.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.registers.prose.Comparison.Course;

/** The word for a change follows from the exact numbers. */
class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "2192, 962, MORE_THAN_DOUBLED, 127.9",
    "200, 100, ROSE, 100.0",
    "201, 100, MORE_THAN_DOUBLED, 101.0",
    "1321, 1328, FELL, -0.5",
    "50, 100, FELL, -50.0",
    "49, 100, MORE_THAN_HALVED, -51.0",
    "7, 7, UNCHANGED, 0.0",
    "100001, 100000, NEARLY_UNCHANGED, 0.0",
    "0, 0, UNCHANGED, 0",
    "5, 0, FROM_NONE, 0",
    "0, 5, MORE_THAN_HALVED, -100.0",
  })
  void counts(BigDecimal now, BigDecimal before, Course course, String change) {
    Comparison comparison = Comparison.of(now, before, 1);

    assertThat(comparison.course()).isEqualTo(course);
    assertThat(comparison.change()).isEqualTo(change);
  }

  @ParameterizedTest
  @CsvSource({"90.4, 89.1, ROSE, 1.3", "89.1, 90.4, FELL, -1.3", "90.4, 90.4, UNCHANGED, 0.0"})
  void rates_are_compared_in_points(
      BigDecimal now, BigDecimal before, Course course, String change) {
    Comparison comparison = Comparison.ofRates(now, before, 1);

    assertThat(comparison.course()).isEqualTo(course);
    assertThat(comparison.measure()).isEqualTo(Comparison.Measure.POINTS);
    assertThat(comparison.change()).isEqualTo(change);
  }

  @Property
  void a_rounded_change_never_says_the_opposite_of_its_word(
      @ForAll @LongRange(min = 0, max = 3_000_000) long now,
      @ForAll @LongRange(min = 1, max = 3_000_000) long before) {
    Comparison comparison = Comparison.of(BigDecimal.valueOf(now), BigDecimal.valueOf(before), 1);

    int sign = comparison.change().signum();
    switch (comparison.course()) {
      case ROSE, MORE_THAN_DOUBLED -> assertThat(sign).isPositive();
      case FELL, MORE_THAN_HALVED -> assertThat(sign).isNegative();
      case UNCHANGED, NEARLY_UNCHANGED -> assertThat(sign).isZero();
      case FROM_NONE -> assertThat(before).isZero();
    }
  }
}
