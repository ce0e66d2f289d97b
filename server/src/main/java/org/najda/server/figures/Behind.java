package org.najda.server.figures;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.server.evidence.NumberOf;
import org.najda.server.tally.CountedAt;
import org.najda.server.tally.JournalScope.By;

/** Where what stands behind numbers is shown. */
record Behind(Definitions definitions) {

  /** A number of a figure. */
  record Way(String figure, NumberOf number) {
    /** That of a part. */
    Way part(String breakdown, String key) {
      return new Way(figure, number.part(breakdown, key));
    }

    /** That of fewer of what journals give. */
    Way with(By by, String key) {
      return new Way(figure, number.with(by, key));
    }

    String address() {
      return number.address(figure);
    }
  }

  /** To a number; null where nobody is told it, or nothing stands behind it. */
  @Nullable String address(Indicator indicator, Span span, Told told) {
    return told.value() == null ? null : of(indicator, span).map(Way::address).orElse(null);
  }

  /** To a figure's number of months of one year, or of a year's end; empty of any other. */
  Optional<Way> of(Indicator indicator, Span span) {
    YearMonth last = span.last();
    boolean isOfOneYear = span.first().getYear() == last.getYear();
    NumberOf number =
        switch (CountedAt.of(definitions, indicator, last.getYear()).source()) {
          case Source.Kept kept when kept.atEnd() -> NumberOf.ofMonths(last, last);
          case Source.OfRegister entries when isOfOneYear -> NumberOf.ofMonths(span.first(), last);
          case Source.Formula formula
              when isOfOneYear && NumberOf.isLookedBehind(definitions, indicator) ->
              NumberOf.ofMonths(span.first(), last);
          case Source.OfRooms rooms when isOfOneYear -> NumberOf.ofMonths(span.first(), last);
          default -> null;
        };
    return Optional.ofNullable(number).map(of -> new Way(indicator.id(), of));
  }

  /** To the number of the figure that counts just this. */
  Optional<Way> of(Source.OfRooms source, Span span) {
    return definitions.indicators().stream()
        .filter(indicator -> indicator.source().equals(source))
        .findFirst()
        .flatMap(indicator -> of(indicator, span));
  }
}
