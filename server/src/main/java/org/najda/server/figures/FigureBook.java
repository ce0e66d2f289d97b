package org.najda.server.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.directory.Directory;
import org.najda.registers.tally.Part;
import org.najda.registers.tally.PartsOf;
import org.najda.server.tally.Answers;
import org.najda.server.tally.Counts;
import org.najda.server.tally.Dated;
import org.najda.server.tally.IntervalTally;
import org.najda.server.tally.Since;
import org.najda.server.tally.Tally;

/**
 * Counts the months of years as the review of each year does, what several figures count of a
 * register in one look, and keeps what was counted.
 */
public final class FigureBook {
  private final Counts counts;
  private final Since since;
  private final Supplier<Directory> directory;
  private final Answers answers;

  public FigureBook(Counts counts, Since since, Supplier<Directory> directory, Answers answers) {
    this.counts = counts;
    this.since = since;
    this.directory = directory;
    this.answers = answers;
  }

  Directory directory() {
    return directory.get();
  }

  /** By the institution's calendar. */
  LocalDate today() {
    return answers.today();
  }

  /** Counts at once what some figures want of years and is not known. */
  void prepare(Collection<Source> sources, int first, int last) {
    find(first, last)
        .ifPresent(years ->
            sources.stream()
                .filter(FigureBook::hasMonths)
                .distinct()
                .collect(Collectors.groupingBy(Questions::key))
                .forEach((key, each) -> prepare(key, each, years)));
  }

  /** The months of years that have begun. */
  private Optional<Span> find(int first, int last) {
    YearMonth running = answers.running();
    YearMonth end = YearMonth.of(last, 12);
    YearMonth from = YearMonth.of(first, 1);
    return from.isAfter(running)
        ? Optional.empty()
        : Optional.of(new Span(from, end.isAfter(running) ? running : end));
  }

  private void prepare(String key, List<Source> sources, Span years) {
    if (sources.stream().anyMatch(source -> !isKnown(source, years))) {
      answers.counting(
          key,
          now -> {
            count(sources, years, now);
            return key;
          });
    }
  }

  private static boolean hasMonths(Source source) {
    return source instanceof Source.Journal
        || source instanceof Source.Followed
        || source instanceof Source.Kept kept && !kept.atEnd();
  }

  private boolean isKnown(Source source, Span years) {
    return years.list().stream()
        .allMatch(month -> answers.find(new Questions.OfMonth(source, month)).isPresent());
  }

  /** Counts what is still unknown of sources from the same register, or from the journals. */
  private void count(List<Source> sources, Span years, Instant now) {
    List<Source> unknown = sources.stream().filter(source -> !isKnown(source, years)).toList();
    if (unknown.isEmpty()) {
      // Somebody else counted it while this waited for him.
      return;
    }
    Span span = unknownOf(unknown, years);
    List<Source.Kept> acts =
        unknown.stream()
            .flatMap(source -> source instanceof Source.Kept kept ? Stream.of(kept) : Stream.of())
            .filter(kept -> kept.act() != null)
            .toList();
    counts
        .months(acts, span.first(), span.last(), now)
        .forEach((source, months) -> keep(source, span, months, now));
    for (Source source : unknown) {
      switch (source) {
        case Source.Kept kept when kept.act() == null -> byYears(kept, span, now);
        case Source.Followed followed -> byYears(followed, span, now);
        case Source.Journal journal ->
            keep(journal, span, counts.months(journal, span.first(), span.last(), now), now);
        default -> {}
      }
    }
  }

  /** From the first month to the last one that is not known of one of them. */
  private Span unknownOf(List<Source> sources, Span years) {
    List<YearMonth> months =
        years.list().stream()
            .filter(month ->
                sources.stream()
                    .anyMatch(
                        source -> answers.find(new Questions.OfMonth(source, month)).isEmpty()))
            .toList();
    return new Span(months.getFirst(), months.getLast());
  }

  /**
   * Records are told by where they stand when a year ends, so the whole of it is looked at; cohorts
   * too, for what follows comes later.
   */
  private void byYears(Source.OfRegister source, Span span, Instant now) {
    span.years()
        .forEach(year -> {
          SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
          List<Part> parts = PartsOf.months(Period.YEAR, year);
          tally(source.byCalendar(), parts, year, now)
              .ifPresent(tally ->
                  IntStream.range(0, parts.size())
                      .forEach(
                          at -> months.put(YearMonth.of(year, at + 1), tally.parts().get(at))));
          find(year, year).ifPresent(all -> keep(source, all, months, now));
        });
  }

  private Optional<Tally> tally(Source.OfRegister source, List<Part> parts, int year, Instant now) {
    return switch (source) {
      case Source.Kept kept -> counts.find(kept, parts, year, now);
      case Source.Followed followed -> counts.find(followed, parts, year, now);
      case Source.Lapse lapse -> counts.find(lapse, parts, year, now);
    };
  }

  private void keep(
      Source source, Span span, SortedMap<YearMonth, BigDecimal> counted, Instant now) {
    span.list()
        .forEach(month ->
            answers.keep(
                new Questions.OfMonth(source, month),
                counted.getOrDefault(month, BigDecimal.ZERO),
                now));
  }

  /** What came in each month of a year that has begun; none before anything was kept. */
  SortedMap<YearMonth, Dated<BigDecimal>> months(Source source, int year) {
    Optional<Span> span = hasMonths(source) ? find(year, year) : Optional.empty();
    Optional<YearMonth> first =
        span.flatMap(
            any -> answers.get(new Questions.First(source), now -> first(source)).answer());
    SortedMap<YearMonth, Dated<BigDecimal>> months = new TreeMap<>();
    if (first.isEmpty() || first.get().getYear() > year) {
      return months;
    }
    for (YearMonth month : span.get().list()) {
      if (!month.isBefore(first.get())) {
        months.put(month, month(source, month, span.get()));
      }
    }
    return months;
  }

  /** Just counted it is good, whatever changes meanwhile. */
  private Dated<BigDecimal> month(Source source, YearMonth month, Span years) {
    Questions.OfMonth question = new Questions.OfMonth(source, month);
    return answers
        .find(question)
        .or(() -> {
          prepare(Questions.key(source), List.of(source), years);
          return answers.find(question);
        })
        .orElseThrow();
  }

  private Optional<YearMonth> first(Source source) {
    return switch (source) {
      case Source.OfRegister entries -> since.find(entries);
      case Source.Journal journal -> since.find(journal);
      default -> Optional.empty();
    };
  }

  /** How much stands at the end of a month, or now in the month that runs. */
  Dated<Optional<BigDecimal>> stand(Source.Kept source, YearMonth month) {
    return answers.get(
        new Questions.Stood(source, month),
        now -> counts.standing(source.byCalendar(), month, now));
  }

  /** What intervals of a name took in a year; empty where none began in it. */
  Dated<Optional<IntervalTally>> took(Indicator.Span interval, int year) {
    return answers.get(new Questions.Took(interval, year), now -> counts.find(interval, year, now));
  }

  /**
   * What came in the months of a span, by parts.
   *
   * @return empty where nothing was kept
   */
  Dated<Optional<List<BigDecimal>>> parts(Source.Kept source, List<Part> parts, Span span) {
    return answers.get(
        new Questions.Parted(source, parts, span), now -> count(source, parts, span, now));
  }

  private Optional<List<BigDecimal>> count(
      Source.Kept source, List<Part> parts, Span span, Instant now) {
    return span.years()
        .mapToObj(year -> counts.findIn(source.byCalendar(), parts, span::contains, year, now))
        .flatMap(Optional::stream)
        .map(Tally::parts)
        .reduce(FigureBook::sums);
  }

  private static List<BigDecimal> sums(List<BigDecimal> some, List<BigDecimal> others) {
    return IntStream.range(0, some.size())
        .mapToObj(place -> some.get(place).add(others.get(place)))
        .toList();
  }
}
