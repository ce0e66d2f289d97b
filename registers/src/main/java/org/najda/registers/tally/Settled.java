package org.najda.registers.tally;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;

/** When the time that a figure speaks of is over: until then it is provisional. */
public record Settled(Definitions definitions) {

  /** The last day that a figure waits for; null where it waits for none, as what somebody says. */
  @Nullable LocalDate lastDay(Indicator indicator, int year) {
    return lastDay(indicator.source(), year);
  }

  /** The last day that it still waits for on a day; empty where the figure is final. */
  public Optional<LocalDate> findAwaited(Indicator indicator, int year, LocalDate on) {
    return Optional.ofNullable(lastDay(indicator, year)).filter(on::isBefore);
  }

  private @Nullable LocalDate lastDay(Source source, int year) {
    return switch (source) {
      case Source.Kept kept -> last(kept.period(), year);
      case Source.Followed followed ->
          last(followed.first().period(), year).plus(followed.within());
      case Source.Lapse lapse -> last(lapse.period(), year);
      case Source.Intervals intervals -> last(Period.YEAR, year);
      case Source.Overrun overrun -> last(Period.YEAR, year);
      case Source.Entries entries -> last(Period.YEAR, year);
      case Source.Journal journal -> last(Period.YEAR, year);
      case Source.OfReview review -> last(Period.YEAR, year);
      case Source.Earlier earlier -> of(Stream.of(earlier.indicator()), year - earlier.years());
      case Source.Formula formula -> of(formula.formula().ids().stream(), year);
      case Source.Declared declared -> null;
    };
  }

  private @Nullable LocalDate of(Stream<String> ids, int year) {
    return ids.map(id -> lastDay(definitions.getIndicator(id), year))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static LocalDate last(Period period, int year) {
    return period.to(year).minusDays(1);
  }
}
