package org.najda.server.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Yardstick.IfMissing;
import org.najda.registers.disclosure.Sensitive;
import org.najda.registers.review.Relation;
import org.najda.registers.trend.TwoCounts;
import org.najda.registers.trend.TwoCounts.Counted;
import org.najda.server.figures.Course.Month;
import org.najda.server.tally.IntervalTally;

/**
 * What one reader is told of figures.
 *
 * @param seesSmall whether that includes small numbers that could tell of somebody
 */
public record Reading(OpenBook book, Definitions definitions, boolean seesSmall) {
  /** Where what stands behind numbers is shown. */
  Behind behind() {
    return new Behind(definitions);
  }

  /** The running month. */
  public YearMonth running() {
    return YearMonth.from(book.today());
  }

  /** What he is told of a figure in a span. */
  public Told told(Indicator indicator, Span span) {
    return switch (indicator.source()) {
      case Source.Kept kept when kept.atEnd() -> stand(indicator, kept, span);
      case Source.Kept kept -> months(indicator, span).sum(span);
      case Source.Journal journal -> months(indicator, span).sum(span);
      case Source.Earlier earlier ->
          told(definitions.getIndicator(earlier.indicator()), earlier(span, earlier.years()));
      case Source.Followed followed -> cohort(indicator, followed, span);
      case Source.Lapse lapse -> Told.MISSING;
      case Source.Overrun overrun -> Told.MISSING;
      case Source.Intervals intervals -> took(intervals, span);
      case Source.Entries entries -> Told.MISSING;
      case Source.OfReview review -> Told.MISSING;
      case Source.Formula formula -> worked(formula.formula(), span);
      case Source.Declared declared -> Told.MISSING;
    };
  }

  /** A year's end is told to everybody, in the review. */
  private Told stand(Indicator indicator, Source.Kept kept, Span span) {
    YearMonth last = span.last();
    boolean isOpen =
        seesSmall
            || last.getMonthValue() == 12
            || last.equals(running())
            || !isSensitive(indicator);
    if (!isOpen) {
      return Told.AT_ENDS;
    }
    return last.isAfter(running())
        ? Told.MISSING
        : book.stand(kept, last).map(Told::of).orElse(Told.MISSING);
  }

  /** By the months in which it began. */
  private Told cohort(Indicator indicator, Source.Followed followed, Span span) {
    Told told = months(indicator, span).sum(span);
    LocalDate end = span.last().atEndOfMonth().plus(followed.within());
    return end.isBefore(book.today()) ? told : told.unfinished();
  }

  private Told took(Source.Intervals asked, Span span) {
    List<IntervalTally> years =
        span.years()
            .mapToObj(year -> book.took(asked.span(), year))
            .flatMap(Optional::stream)
            .toList();
    BigDecimal value = IntervalTally.of(years).ofMonths(asked.measure(), span::contains);
    return years.isEmpty() || value == null ? Told.MISSING : Told.of(value);
  }

  private static Span earlier(Span span, int years) {
    return new Span(span.first().minusYears(years), span.last().minusYears(years));
  }

  /**
   * The months of all years that a span touches; where one is withheld of what adds up with it, or
   * would be of what is left of a whole without it, it is too: the others would give that away.
   */
  private Months months(Indicator indicator, Span span) {
    Months own = ofItself(indicator, span);
    SortedSet<YearMonth> gone = new TreeSet<>(own.withheld());
    if (!seesSmall) {
      addingUpWith(indicator).forEach(each -> gone.addAll(ofItself(each, span).withheld()));
      new Sensitive(definitions.indicators())
          .wholes(indicator)
          .forEach(
              whole -> gone.addAll(own.restOf(ofItself(whole, span)).protectedByYear().withheld()));
    }
    return new Months(own.counts(), gone);
  }

  /** The others of each sum that it is the whole or a part of. */
  private Stream<Indicator> addingUpWith(Indicator indicator) {
    return definitions.indicators().stream()
        .flatMap(total ->
            total.relation() instanceof Relation.Sum sum
                ? Stream.of(
                    Stream.concat(
                            Stream.of(total), sum.parts().stream().map(definitions::getIndicator))
                        .toList())
                : Stream.empty())
        .filter(all -> all.contains(indicator))
        .flatMap(List::stream)
        .filter(each -> !each.equals(indicator));
  }

  private Months ofItself(Indicator indicator, Span span) {
    SortedMap<YearMonth, BigDecimal> counts = new TreeMap<>();
    for (int year : span.years().toArray()) {
      if (indicator.yardstick().ifMissing() == IfMissing.ZERO) {
        Span.ofYear(year).list().stream()
            .filter(month -> !month.isAfter(running()))
            .forEach(month -> counts.put(month, BigDecimal.ZERO));
      }
      counts.putAll(book.months(indicator.source(), year));
    }
    Months months = Months.of(counts);
    return seesSmall || !isSensitive(indicator) ? months : months.protectedByYear();
  }

  boolean isSensitive(Indicator indicator) {
    return new Sensitive(definitions.indicators()).is(indicator);
  }

  private Told worked(Relation.Rounded formula, Span span) {
    Map<String, BigDecimal> bases = new HashMap<>();
    boolean isUnfinished = false;
    for (String id : formula.ids()) {
      Told base = told(definitions.getIndicator(id), span);
      isUnfinished |= base.why() == Told.Why.UNFINISHED;
      if (base.value() == null) {
        return base;
      }
      bases.put(id, base.value());
    }
    try {
      Told worked = Told.of(formula.expression().value(bases).rounded(formula.digits()));
      return isUnfinished ? worked.unfinished() : worked;
    } catch (ArithmeticException dividedByZero) {
      return Told.MISSING;
    }
  }

  /** Counts at once what is not known yet of all that some indicators need for years. */
  public void prepare(List<Indicator> indicators, int first, int last) {
    SequencedSet<Source> sources = new LinkedHashSet<>();
    int back = indicators.stream().mapToInt(each -> collect(each, sources)).max().orElse(0);
    book.prepare(sources, first - back, last);
  }

  /** What an indicator is counted from in the end; how many years back it looks. */
  private int collect(Indicator indicator, SequencedSet<Source> sources) {
    return switch (indicator.source()) {
      case Source.Earlier earlier ->
          earlier.years() + collect(definitions.getIndicator(earlier.indicator()), sources);
      case Source.Formula formula ->
          formula.formula().ids().stream()
              .mapToInt(id -> collect(definitions.getIndicator(id), sources))
              .max()
              .orElse(0);
      default -> {
        sources.add(indicator.source());
        yield 0;
      }
    };
  }

  /** Month after month, up to the last one of a span or the one that runs. */
  public Course course(Indicator indicator, Span span) {
    if (!hasCourse(indicator)) {
      return Course.NONE;
    }
    YearMonth last = span.last().isAfter(running()) ? running() : span.last();
    List<Month> months = new ArrayList<>();
    for (int back = Course.MONTHS - 1; back >= 0; back--) {
      YearMonth month = last.minusMonths(back);
      months.add(new Month(month, told(indicator, Span.of(month)), month.equals(running())));
    }
    return indicator.isStand() ? Course.ofStands(months) : Course.of(months);
  }

  private static boolean hasCourse(Indicator indicator) {
    return !(indicator.source() instanceof Source.Declared);
  }

  /**
   * A figure held against that of another span.
   *
   * @param counts null where it is not tested whether they differ by more than chance
   */
  public record Compared(
      Span span, Span other, Told now, Told before, @Nullable TwoCounts counts) {}

  /** Holds a figure of a span against that of another. */
  public Compared compare(Indicator indicator, Span span, Span other) {
    Told now = told(indicator, span);
    Told before = told(indicator, other);
    return new Compared(
        span,
        other,
        now,
        before,
        isCounted(indicator) && now.value() != null && before.value() != null
            ? new TwoCounts(counted(before.value(), other), counted(now.value(), span))
            : null);
  }

  private Counted counted(BigDecimal value, Span span) {
    return new Counted(value.longValueExact(), span.days(book.today()));
  }

  /** Whether it counts events one by one; sums, stands and rates are not tested. */
  boolean isCounted(Indicator indicator) {
    return switch (indicator.source()) {
      case Source.Kept kept -> kept.sum() == null && !kept.atEnd();
      case Source.Journal journal -> true;
      case Source.Earlier earlier -> isCounted(definitions.getIndicator(earlier.indicator()));
      case Source.Followed followed -> false;
      case Source.Lapse lapse -> false;
      case Source.Overrun overrun -> false;
      case Source.Intervals intervals -> false;
      case Source.Entries entries -> false;
      case Source.OfReview review -> false;
      case Source.Formula formula -> false;
      case Source.Declared declared -> false;
    };
  }
}
