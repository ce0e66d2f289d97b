package org.najda.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.directory.Directory;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.review.KeptCases;
import org.najda.server.tally.Answers;
import org.najda.server.tally.Changes;
import org.najda.server.tally.Counts;
import org.najda.server.tally.Dated;
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

  @Test
  void who_waits_for_another_to_count_takes_what_that_one_counted() throws Exception {
    try (KeptCases cases = new KeptCases(folder.resolve("data"));
        ExecutorService readers = Executors.newFixedThreadPool(2)) {
      cases.open("2019-03-05T10:00:00Z", Duration.ofMinutes(1));
      Answers answers = answers(cases);
      FigureBook book = book(cases, answers);
      List<Future<SortedMap<YearMonth, Dated<BigDecimal>>>> read =
          answers.counting(
              "cases",
              at -> {
                List<Future<SortedMap<YearMonth, Dated<BigDecimal>>>> both =
                    List.of(
                        readers.submit(() -> book.months(CASES, 2019)),
                        readers.submit(() -> book.months(CASES, 2019)));
                // Long enough for both to find nothing and to wait.
                pause();
                return both;
              });

      for (Future<SortedMap<YearMonth, Dated<BigDecimal>>> each : read) {
        assertThat(each.get().get(MARCH).answer()).isEqualTo(BigDecimal.ONE);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(500));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
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
    return book(cases, answers(cases));
  }

  private static FigureBook book(KeptCases cases, Answers answers) {
    Directory directory = new Directories(cases.database()).load();
    return new FigureBook(
        new Counts(cases.database()), new Since(cases.database()), () -> directory, answers);
  }

  private Answers answers(KeptCases cases) {
    Directory directory = new Directories(cases.database()).load();
    return new Answers(
        new Counts(cases.database()), new Changes(cases.database()), directory::zone, () -> now);
  }
}
