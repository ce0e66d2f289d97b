package org.najda.server.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.najda.server.tally.JournalScope;

/**
 * Whole months that follow one another; the last may still be running.
 *
 * @param first not after {@code last}
 */
public record Span(YearMonth first, YearMonth last) {
  private static final int MONTHS_OF_YEAR = 12;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int LONGEST_MONTHS = 60;
  private static final YearMonth EARLIEST = YearMonth.of(1990, 1);
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

  public Span {
    if (first.isAfter(last)) {
      throw new IllegalArgumentException(first + " is after " + last);
    }
  }

  public static Span of(YearMonth month) {
    return new Span(month, month);
  }

  static Span ofYear(int year) {
    return new Span(YearMonth.of(year, 1), YearMonth.of(year, MONTHS_OF_YEAR));
  }

  /**
   * What an address says: {@code 2019}, {@code 2019-Q2}, {@code 2019-05} or {@code
   * 2019-05/2019-08}, a year or more of them at most five, none that has not begun.
   *
   * @param latest the month after which there is nothing to see
   */
  static Optional<Span> find(String text, YearMonth latest) {
    try {
      return parse(text.strip())
          .filter(span -> !span.first.isBefore(EARLIEST) && !span.first.isAfter(latest))
          .map(span -> new Span(span.first, span.last.isAfter(latest) ? latest : span.last))
          .filter(span -> span.months() <= LONGEST_MONTHS);
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Span> parse(String text) {
    Matcher year = YEAR.matcher(text);
    if (year.matches()) {
      return Optional.of(ofYear(Integer.parseInt(year.group(1))));
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      return Optional.of(
          ofQuarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2))));
    }
    String[] ends = text.split("/", 2);
    return Optional.of(new Span(YearMonth.parse(ends[0]), YearMonth.parse(ends[ends.length - 1])));
  }

  private static Span ofQuarter(int year, int quarter) {
    YearMonth last = YearMonth.of(year, quarter * MONTHS_OF_QUARTER);
    return new Span(last.minusMonths(MONTHS_OF_QUARTER - 1), last);
  }

  /** The quarter that a month is in. */
  static Span quarterOf(YearMonth month) {
    return ofQuarter(month.getYear(), (month.getMonthValue() + 2) / MONTHS_OF_QUARTER);
  }

  int months() {
    return (int) first.until(last, ChronoUnit.MONTHS) + 1;
  }

  /** Its months, in order. */
  public List<YearMonth> list() {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }

  IntStream years() {
    return IntStream.rangeClosed(first.getYear(), last.getYear());
  }

  boolean isQuarter() {
    return months() == MONTHS_OF_QUARTER && first.getMonthValue() % MONTHS_OF_QUARTER == 1;
  }

  /** Whether it is nothing but years from January to December. */
  public boolean isWholeYears() {
    return first.getMonthValue() == 1 && last.getMonthValue() == MONTHS_OF_YEAR;
  }

  boolean contains(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }

  /** As many months right before it. */
  public Span before() {
    return new Span(first.minusMonths(months()), first.minusMonths(1));
  }

  /** As many after it. */
  Span after() {
    return new Span(last.plusMonths(1), last.plusMonths(months()));
  }

  /** The same of the year before. */
  public Span yearBefore() {
    return new Span(first.minusYears(1), last.minusYears(1));
  }

  /** The first year of those that its course and its comparisons are about. */
  int firstYearShown() {
    return Stream.of(before().first, yearBefore().first, last.minusMonths(Course.MONTHS - 1))
        .mapToInt(YearMonth::getYear)
        .min()
        .orElseThrow();
  }

  /** The days of it that have begun; at least 1. */
  int days(LocalDate today) {
    LocalDate end = last.atEndOfMonth().isAfter(today) ? today : last.atEndOfMonth();
    return (int) Math.max(1, first.atDay(1).until(end, ChronoUnit.DAYS) + 1);
  }

  /** What journals are looked at for it. */
  JournalScope scope() {
    return new JournalScope(first, last, new TreeMap<>());
  }

  /** As addresses write it. */
  String key() {
    if (months() == MONTHS_OF_YEAR && isWholeYears()) {
      return String.valueOf(first.getYear());
    }
    if (isQuarter()) {
      return first.getYear() + "-Q" + last.getMonthValue() / MONTHS_OF_QUARTER;
    }
    return first.equals(last) ? first.toString() : first + "/" + last;
  }
}
