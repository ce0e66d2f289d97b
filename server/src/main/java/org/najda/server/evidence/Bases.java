package org.najda.server.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Label;
import org.najda.server.tally.CountedAt;

/** What stands behind a figure that is worked out: the figures that it follows from. */
record Bases(Definitions definitions, LocalDate today) {

  /**
   * A figure that another is worked out from.
   *
   * @param number of it that stands behind; null where nothing does
   * @param cohort whether there are those too that did not see another act in time
   */
  record Base(String figure, Label label, @Nullable NumberOf number, boolean cohort) {}

  /** Those of a figure; none where it is counted. */
  List<Base> list(String figure, NumberOf number) {
    return definitions
        .findIndicator(figure)
        .map(found -> CountedAt.of(definitions, found, number.year(today)).source())
        .filter(Source.Formula.class::isInstance)
        .stream()
        .flatMap(source -> ((Source.Formula) source).formula().ids().stream())
        .map(definitions::getIndicator)
        .map(base -> base(base, number))
        .toList();
  }

  private Base base(Indicator base, NumberOf number) {
    return new Base(
        base.id(),
        base.label(),
        NumberOf.isLookedBehind(definitions, base) ? number : null,
        base.source() instanceof Source.Followed);
  }
}
