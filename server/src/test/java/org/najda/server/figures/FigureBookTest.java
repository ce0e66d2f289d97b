package org.najda.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.directory.Directory;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.review.KeptCases;
import org.najda.server.tally.Changes;
import org.najda.server.tally.Counts;
import org.najda.server.tally.Since;

/** What was counted is kept, but never longer than it may be. */
class FigureBookTest {
  private static final YearMonth MARCH = YearMonth.parse("2019-03");
  private static final YearMonth JUNE = YearMonth.parse("2019-06");
  private static final Source CASES = Declared.shipped().getIndicator("cases_recorded").source();

  @TempDir private Path folder;
  private Instant now = Instant.parse("2019-06-15T10:00:00Z");

  @Test
  void what_changes_is_told_within_a_minute_and_of_months_that_are_over_within_ten() {
    try (KeptCases cases = new KeptCases(folder.resolve("data"))) {
      FigureBook book = book(cases);
      cases.open("2019-03-05T10:00:00Z", Duration.ofMinutes(1));
      assertTold(book, MARCH, 1, "10:00:00");
      assertTold(book, JUNE, 0, "10:00:00");

      // One of the day, and one that tells of March.
      cases.open("2019-06-15T10:00:00Z", Duration.ofMinutes(1));
      cases.open("2019-03-10T10:01:30Z", Duration.ofDays(97));
      at("10:00:50");
      assertTold(book, JUNE, 0, "10:00:00");

      at("10:03:00");
      assertTold(book, JUNE, 1, "10:03:00");
      assertTold(book, MARCH, 1, "10:00:00");

      at("10:13:00");
      assertTold(book, MARCH, 2, "10:13:00");

      at("11:30:00");
      assertTold(book, MARCH, 2, "11:30:00");
      assertTold(book, JUNE, 1, "11:30:00");

      // Made up while somebody looks: it bears a time long past.
      cases.open("2019-03-20T10:00:00Z", Duration.ofMinutes(1));
      at("11:32:00");
      assertTold(book, MARCH, 2, "11:30:00");
      assertTold(book, JUNE, 1, "11:32:00");
      at("11:43:00");
      assertTold(book, MARCH, 3, "11:43:00");
    }
  }

  private void at(String clock) {
    now = moment(clock);
  }

  private static Instant moment(String clock) {
    return Instant.parse("2019-06-15T" + clock + "Z");
  }

  private void assertTold(FigureBook book, YearMonth month, int count, String asOf) {
    SortedMap<YearMonth, Dated<BigDecimal>> months = book.months(CASES, 2019);

    assertThat(months.get(month)).isEqualTo(new Dated<>(BigDecimal.valueOf(count), moment(asOf)));
  }

  private FigureBook book(KeptCases cases) {
    Directory directory = new Directories(cases.database()).load();
    Counts counts = new Counts(cases.database());
    Changes changes = new Changes(cases.database());
    return new FigureBook(
        counts,
        new Since(cases.database()),
        () -> directory,
        new Answers(counts, changes, directory::zone, () -> now));
  }
}
