package org.najda.server.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
  private static final SortedMap<YearMonth, BigDecimal> NO_MONTHS = Collections.emptySortedMap();

  private final Counts counts;
  private final Since since;
  private final Supplier<Directory> directory;
  private final InstantSource clock;
  private final Minute<Asked, SortedMap<YearMonth, BigDecimal>> months;
  private final Minute<Stood, Optional<BigDecimal>> stands;
  private final Minute<Parted, Optional<List<BigDecimal>>> parted;

  private record Asked(Source source, int year) {}

  private record Stood(Source.Kept source, int year) {}

  private record Parted(Source.Kept source, List<Part> parts, Span span) {}

  public FigureBook(
      Counts counts, Since since, Supplier<Directory> directory, InstantSource clock) {
    this.counts = counts;
    this.since = since;
    this.directory = directory;
    this.clock = clock;
    this.months = new Minute<>(clock, asked -> count(asked, clock.instant()));
    this.parted = new Minute<>(clock, asked -> parts(asked, clock.instant()));
    this.stands = new Minute<>(clock, stood -> stand(stood, clock.instant()));
  }

  Directory directory() {
    return directory.get();
  }

  /** By the institution's calendar. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), directory.get().zone());
  }

  /** What came in each month of a year that has begun; none before anything was kept. */
  SortedMap<YearMonth, BigDecimal> months(Source source, int year) {
    return months.answer(new Asked(source, year));
  }

  private SortedMap<YearMonth, BigDecimal> count(Asked asked, Instant now) {
    int year = asked.year();
    List<Part> parts = PartsOf.months(Period.YEAR, year);
    return counts.atOnce(() ->
        switch (asked.source()) {
          case Source.Kept kept ->
              since(since.find(kept), year, () -> counts.find(kept.byCalendar(), parts, year, now));
          case Source.Journal journal ->
              since(
                  since.find(journal), year, () -> counts.find(journal.count(), parts, year, now));
          case Source.Followed followed -> NO_MONTHS;
          case Source.Lapse lapse -> NO_MONTHS;
          case Source.Overrun overrun -> NO_MONTHS;
          case Source.Intervals intervals -> NO_MONTHS;
          case Source.Entries entries -> NO_MONTHS;
          case Source.OfReview review -> NO_MONTHS;
          case Source.Formula formula -> NO_MONTHS;
          case Source.Earlier earlier -> NO_MONTHS;
          case Source.Declared declared -> NO_MONTHS;
        });
  }

  /** The months of a year from the first one that is known of to the one that runs. */
  private SortedMap<YearMonth, BigDecimal> since(
      Optional<YearMonth> first, int year, Supplier<Optional<Tally>> counting) {
    if (first.isEmpty() || first.get().getYear() > year) {
      return NO_MONTHS;
    }
    YearMonth running = YearMonth.from(today());
    SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
    counting
        .get()
        .ifPresent(tally ->
            Span.ofYear(year).list().stream()
                .filter(month -> !month.isBefore(first.get()) && !month.isAfter(running))
                .forEach(month -> months.put(month, tally.parts().get(month.getMonthValue() - 1))));
    return months;
  }

  /** How much stands at the end of a year, or now in the year that runs. */
  Optional<BigDecimal> stand(Source.Kept source, int year) {
    return stands.answer(new Stood(source, year));
  }

  private Optional<BigDecimal> stand(Stood stood, Instant now) {
    return counts.atOnce(() ->
        counts.find(stood.source().byCalendar(), List.of(), stood.year(), now).map(Tally::whole));
  }

  /**
   * What came in the months of a span, by parts.
   *
   * @return empty where nothing was kept
   */
  Optional<List<BigDecimal>> parts(Source.Kept source, List<Part> parts, Span span) {
    return parted.answer(new Parted(source, parts, span));
  }

  private Optional<List<BigDecimal>> parts(Parted asked, Instant now) {
    List<List<BigDecimal>> years =
        counts.atOnce(() ->
            asked
                .span()
                .years()
                .mapToObj(year ->
                    counts.findIn(
                        asked.source().byCalendar(),
                        asked.parts(),
                        asked.span()::contains,
                        year,
                        now))
                .flatMap(Optional::stream)
                .map(Tally::parts)
                .toList());
    return years.stream().reduce(FigureBook::sums);
  }

  private static List<BigDecimal> sums(List<BigDecimal> some, List<BigDecimal> others) {
    return IntStream.range(0, some.size())
        .mapToObj(place -> some.get(place).add(others.get(place)))
        .toList();
  }
}
