package org.najda.server.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.directory.Directory;
import org.najda.registers.tally.Part;
import org.najda.server.tally.Answers;
import org.najda.server.tally.Changes;
import org.najda.server.tally.Counts;
import org.najda.server.tally.Dated;
import org.najda.server.tally.IntervalTally;
import org.najda.server.tally.Since;

/** The book as one reader has it open: each thing is looked up once. For one thread. */
public final class OpenBook {
  private final FigureBook book;
  private final LocalDate today;
  private final Map<Asked, SortedMap<YearMonth, BigDecimal>> seen = new HashMap<>();
  private final AsOf asOf = new AsOf();

  private record Asked(Source source, int year) {}

  OpenBook(FigureBook book) {
    this.book = book;
    this.today = book.today();
  }

  /**
   * The book as it stood at a moment, of which nothing is known yet.
   *
   * @param counts by whose moment all of it is counted, within {@link Counts#atOnce}
   */
  public static OpenBook at(
      Instant moment, DataSource database, Counts counts, Directory directory) {
    InstantSource clock = InstantSource.fixed(moment);
    Answers answers = new Answers(counts, new Changes(database), directory::zone, clock);
    return new OpenBook(new FigureBook(counts, new Since(database), () -> directory, answers));
  }

  Directory directory() {
    return book.directory();
  }

  /** By the institution's calendar. */
  LocalDate today() {
    return today;
  }

  /** Counts at once what is wanted of years and not known. */
  void prepare(Collection<Source> sources, int first, int last) {
    book.prepare(sources, first, last);
  }

  /** What came in each month of a year that has begun; none before anything was kept. */
  SortedMap<YearMonth, BigDecimal> months(Source source, int year) {
    return seen.computeIfAbsent(
        new Asked(source, year), asked -> values(book.months(source, year)));
  }

  private SortedMap<YearMonth, BigDecimal> values(SortedMap<YearMonth, Dated<BigDecimal>> months) {
    SortedMap<YearMonth, BigDecimal> values = new TreeMap<>();
    months.forEach((month, value) -> values.put(month, asOf.note(value)));
    return Collections.unmodifiableSortedMap(values);
  }

  /** How much stands at the end of a month, or now in the month that runs. */
  Optional<BigDecimal> stand(Source.Kept source, YearMonth month) {
    return asOf.note(book.stand(source, month));
  }

  /** What intervals of a name took in a year; empty where none began in it. */
  Optional<IntervalTally> took(Indicator.Span interval, int year) {
    return asOf.note(book.took(interval, year));
  }

  /**
   * What came in the months of a span, by parts.
   *
   * @return empty where nothing was kept
   */
  Optional<List<BigDecimal>> parts(Source.Kept source, List<Part> parts, Span span) {
    return asOf.note(book.parts(source, parts, span));
  }

  /** Something beside the book that is shown with it. */
  <A> A note(Dated<A> answer) {
    return asOf.note(answer);
  }

  /** As of when everything is known that was looked up; empty where nothing was. */
  Optional<Instant> asOf() {
    return asOf.oldest();
  }
}
