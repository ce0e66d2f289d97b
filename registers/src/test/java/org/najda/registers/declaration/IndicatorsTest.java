package org.najda.registers.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;

/** Each figure of the founding text has a source, and few are only said by somebody. */
class IndicatorsTest {
  private static final Path FOUNDING = Path.of("../../shared/seed/figures.csv");
  private static final List<Indicator> INDICATORS =
      Reading.of(DefinitionFolder.of(ShippedDefinitionsTest.FOLDER))
          .definitions()
          .orElseThrow()
          .indicators();

  @Test
  void each_figure_of_the_founding_text_names_where_it_comes_from() throws IOException {
    assumeTrue(
        Files.exists(FOUNDING),
        () -> "The founding text's figures are not here (" + FOUNDING + "), nothing was compared.");
    List<String> ids =
        Files.readAllLines(FOUNDING).stream()
            .skip(1)
            .map(row -> row.substring(0, row.indexOf(',')))
            .toList();

    assertThat(ids).hasSize(101);
    assertThat(INDICATORS).extracting(Indicator::id).containsAll(ids);
  }

  @Test
  void what_the_rooms_count_is_typed_by_nobody() {
    assertThat(INDICATORS)
        .filteredOn(indicator -> indicator.source() instanceof Source.Journal)
        .extracting(Indicator::id)
        .containsExactly("calls_received", "interventions");
  }

  @Test
  void few_are_declared_by_hand() {
    assertThat(INDICATORS)
        .filteredOn(indicator -> indicator.source() instanceof Source.Declared)
        .extracting(Indicator::id)
        .containsExactly(
            "pilgrimage_grant_amount",
            "toll_saving",
            "fleet_renewal",
            "livery_share",
            "tweets",
            "open_days_edition",
            "zone_marrakech");
  }
}
