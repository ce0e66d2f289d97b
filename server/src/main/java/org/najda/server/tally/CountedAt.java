package org.najda.server.tally;

import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;

/**
 * Where an indicator's figure comes from in the end: one that repeats an earlier year's figure is
 * counted where that one is.
 *
 * @param source anything but an earlier figure
 * @param year of which it speaks
 */
public record CountedAt(Source source, int year) {
  public static CountedAt of(Definitions definitions, Indicator indicator, int year) {
    return indicator.source() instanceof Source.Earlier earlier
        ? of(definitions, definitions.getIndicator(earlier.indicator()), year - earlier.years())
        : new CountedAt(indicator.source(), year);
  }
}
