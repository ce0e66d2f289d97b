package org.najda.registers.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.registers.declaration.DefinitionFolder;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.declaration.Reading;
import org.najda.registers.definition.Indicator;

/** A figure is provisional until the time that it speaks of is over. */
class SettledTest {
  private static final Definitions DEFINITIONS =
      Reading.of(DefinitionFolder.of(Path.of("../definitions"))).definitions().orElseThrow();

  private static @Nullable LocalDate lastDay(String id) {
    return new Settled(DEFINITIONS).lastDay(DEFINITIONS.getIndicator(id), 2019);
  }

  @Test
  void a_cohort_waits_for_its_last_case_and_so_does_its_rate() {
    assertThat(lastDay("cases_cleared_in_12_months")).isEqualTo("2020-12-31");
    assertThat(lastDay("clearance_rate_cohort")).isEqualTo("2020-12-31");
    assertThat(lastDay("clearance_rate")).isEqualTo("2019-12-31");
  }

  @Test
  void a_figure_of_an_earlier_year_or_period_waits_for_that_alone() {
    assertThat(lastDay("controls_2018")).isEqualTo("2018-12-31");
    assertThat(lastDay("pupils_2018_19")).isEqualTo("2019-08-31");
    assertThat(lastDay("toll_saving")).isNull();
  }

  @Test
  void on_the_last_day_that_it_waits_for_a_figure_is_final() {
    Settled settled = new Settled(DEFINITIONS);
    Indicator controls = DEFINITIONS.getIndicator("controls_2018");
    LocalDate last = LocalDate.parse("2018-12-31");
    assertThat(settled.findAwaited(controls, 2019, last.minusDays(1))).contains(last);
    assertThat(settled.findAwaited(controls, 2019, last)).isEmpty();
    assertThat(settled.findAwaited(DEFINITIONS.getIndicator("toll_saving"), 2019, last)).isEmpty();
  }
}
