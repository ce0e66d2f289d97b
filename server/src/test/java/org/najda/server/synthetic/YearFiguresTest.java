package org.najda.server.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures made smaller go on adding up. */
class YearFiguresTest {

  @Test
  void at_full_scale_they_are_what_was_published() {
    YearFigures full = YearFigures.at(BigDecimal.ONE);

    assertThat(full.all()).isEqualTo(full.unscaled());
    assertThat(full.get("cases_cleared")).isEqualTo(577_775);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0.37", "0.1", "0.01", "0.003", "0.0001"})
  void at_any_scale_parts_make_their_total_and_none_is_nothing(String scale) {
    YearFigures figures = YearFigures.at(new BigDecimal(scale));

    assertThat(figures.all().values()).allMatch(value -> value > 0);
    figures
        .partsOf()
        .forEach((total, parts) ->
            assertThat(parts.stream().mapToLong(figures::get).sum())
                .as(total)
                .isEqualTo(figures.get(total)));
    assertThat(figures.get("persons_presented_women"))
        .isLessThanOrEqualTo(figures.get("persons_presented"));
  }

  @Test
  void what_is_left_over_goes_to_the_largest_remainders() {
    assertThat(Apportionment.of(6391, new long[] {577775, 61341}, new long[] {1, 1}))
        .containsExactly(5778, 613);
    assertThat(Apportionment.of(5, new long[] {406, 42, 31}, new long[] {1, 1, 1}))
        .containsExactly(3, 1, 1);
  }
}
