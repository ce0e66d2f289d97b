package org.najda.server.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.directory.Directory;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.tally.Answers;
import org.najda.server.tally.Changes;
import org.najda.server.tally.Counts;
import org.najda.server.tally.Since;

/** The months of 2019 as the pages show them to whoever sees all, the day after it ended. */
public final class MonthsOfYear {
  private static final Definitions DEFINITIONS = Declared.shipped();

  private final FigureBook book;

  public MonthsOfYear(DataSource database) {
    Directory directory = new Directories(database).load();
    Counts counts = new Counts(database);
    InstantSource clock = () -> Instant.parse("2020-01-02T22:59:59Z");
    Answers answers = new Answers(counts, new Changes(database), directory::zone, clock);
    book = new FigureBook(counts, new Since(database), () -> directory, answers);
  }

  /** The figures that are told by the months of the year. */
  public List<String> counted() {
    return DEFINITIONS.indicators().stream()
        .filter(indicator -> isOfTheYear(indicator.source()))
        .map(Indicator::id)
        .toList();
  }

  private static boolean isOfTheYear(Source source) {
    return source instanceof Source.Journal(Indicator.Count count) && count == Indicator.Count.CALLS
        || source instanceof Source.Kept kept && !kept.atEnd() && kept.period() == Period.YEAR;
  }

  /** Without months of which there is nothing. */
  public SortedMap<YearMonth, Long> of(String figure) {
    SortedMap<YearMonth, Long> months = new TreeMap<>();
    book.months(DEFINITIONS.getIndicator(figure).source(), 2019)
        .forEach((month, value) -> {
          if (value.answer().signum() != 0) {
            months.put(month, value.answer().longValueExact());
          }
        });
    return months;
  }

  /** What is told of a figure in a month, as the pages work it out. */
  public @Nullable BigDecimal told(String figure, YearMonth month) {
    return new Reading(new OpenBook(book), DEFINITIONS, true)
        .told(DEFINITIONS.getIndicator(figure), Span.of(month))
        .value();
  }

  /** Whether it is told that more may follow. */
  public boolean isUnfinished(String figure, YearMonth month) {
    return new Reading(new OpenBook(book), DEFINITIONS, true)
            .told(DEFINITIONS.getIndicator(figure), Span.of(month))
            .why()
        == Told.Why.UNFINISHED;
  }
}
