package org.najda.server.figures;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.directory.Directory;
import org.najda.registers.tally.Part;
import org.najda.registers.tally.PartsOf;
import org.najda.server.tally.Counts;
import org.najda.server.tally.Since;
import org.najda.server.tally.Tally;

/**
 * Counts the months of years as the review of each year does, once for all who ask within a minute.
 */
public final class FigureBook {
  static final Duration KEPT_FOR = Duration.ofMinutes(1);

  private final Counts counts;
  private final Since since;
  private final Supplier<Directory> directory;
  private final InstantSource clock;
  private final Map<Asked, Counted> kept = new ConcurrentHashMap<>();

  private record Asked(Source source, int year) {}

  private record Counted(Instant at, SortedMap<YearMonth, BigDecimal> months) {}

  public FigureBook(
      Counts counts, Since since, Supplier<Directory> directory, InstantSource clock) {
    this.counts = counts;
    this.since = since;
    this.directory = directory;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** By the institution's calendar. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), directory.get().zone());
  }

  /** What came in each month of a year that has begun; none before anything was kept. */
  SortedMap<YearMonth, BigDecimal> months(Source source, int year) {
    Instant now = clock.instant();
    kept.values().removeIf(each -> !each.at().plus(KEPT_FOR).isAfter(now));
    return kept.computeIfAbsent(
            new Asked(source, year), asked -> new Counted(now, count(source, year, now)))
        .months();
  }

  private SortedMap<YearMonth, BigDecimal> count(Source source, int year, Instant now) {
    YearMonth running = YearMonth.from(today());
    List<Part> parts = PartsOf.months(Period.YEAR, year);
    return counts.atOnce(() -> {
      SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
      Optional<YearMonth> first = first(source);
      Optional<Tally> tally = first.flatMap(any -> find(source, parts, year, now));
      for (int place = 0; tally.isPresent() && place < parts.size(); place++) {
        YearMonth month = YearMonth.of(year, place + 1);
        if (!month.isBefore(first.orElseThrow()) && !month.isAfter(running)) {
          months.put(month, tally.get().parts().get(place));
        }
      }
      return months;
    });
  }

  private Optional<YearMonth> first(Source source) {
    return switch (source) {
      case Source.Kept register -> since.find(register);
      case Source.Journal journal -> since.find(journal);
      case Source.Formula formula -> Optional.empty();
      case Source.Earlier earlier -> Optional.empty();
      case Source.Declared declared -> Optional.empty();
    };
  }

  private Optional<Tally> find(Source source, List<Part> parts, int year, Instant now) {
    return switch (source) {
      case Source.Kept register -> counts.find(byCalendar(register), parts, year, now);
      case Source.Journal journal -> counts.find(journal.count(), parts, year, now);
      case Source.Formula formula -> Optional.empty();
      case Source.Earlier earlier -> Optional.empty();
      case Source.Declared declared -> Optional.empty();
    };
  }

  /** Months are those of the calendar, also of what the review tells by school years. */
  private static Source.Kept byCalendar(Source.Kept kept) {
    return new Source.Kept(
        kept.register(),
        kept.act(),
        kept.undoneBy(),
        kept.states(),
        kept.with(),
        kept.sum(),
        kept.atEnd(),
        Period.YEAR);
  }

  /** How much stands at the end of a year, or now in the year that runs. */
  Optional<BigDecimal> stand(Source.Kept source, int year) {
    Instant now = clock.instant();
    return counts.atOnce(
        () -> counts.find(byCalendar(source), List.of(), year, now).map(Tally::whole));
  }
}
