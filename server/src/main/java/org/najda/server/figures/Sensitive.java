package org.najda.server.figures;

import java.util.Objects;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;

/**
 * Which figures could tell of somebody where they are small: what is sensitive by its parts is so
 * by its months; and what counts some of the same acts or records, as the women among persons
 * presented, is one of its parts.
 */
record Sensitive(Definitions definitions) {
  boolean is(Indicator indicator) {
    return isByParts(indicator)
        || indicator.source() instanceof Source.Kept kept
            && definitions.indicators().stream()
                .filter(Sensitive::isByParts)
                .anyMatch(
                    other -> other.source() instanceof Source.Kept whole && isOf(kept, whole));
  }

  private static boolean isByParts(Indicator indicator) {
    return indicator.breakdowns().stream().anyMatch(Breakdown::sensitive);
  }

  private static boolean isOf(Source.Kept kept, Source.Kept whole) {
    return kept.register().equals(whole.register()) && Objects.equals(kept.act(), whole.act());
  }
}
