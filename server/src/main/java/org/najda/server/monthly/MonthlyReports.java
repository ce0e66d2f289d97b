package org.najda.server.monthly;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.directory.Directory;
import org.najda.server.page.LongWork;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/**
 * Reports of months that were asked for at a page. The last ones are remembered as long as the
 * server runs; each can be made again, the same as of the same day.
 */
public final class MonthlyReports implements AutoCloseable {
  private static final int REMEMBERED = 12;

  private final DataSource database;
  private final Definitions definitions;
  private final Supplier<Directory> directory;
  private final Texts texts;
  private final InstantSource clock;
  private final LongWork<Asked, Made> work = new LongWork<>("monthly-reports", REMEMBERED);

  public MonthlyReports(
      DataSource database,
      Definitions definitions,
      Supplier<Directory> directory,
      Texts texts,
      InstantSource clock) {
    this.database = database;
    this.definitions = definitions;
    this.directory = directory;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What somebody wants.
   *
   * @param isInternal whether small numbers are told in it
   */
  public record Asked(YearMonth month, LocalDate asOf, boolean isInternal) {
    /** As files call it. */
    String name() {
      return "report-" + month + (isInternal ? "-internal" : "");
    }
  }

  /** What came of it, and when. */
  record Made(Instant at, SequencedMap<String, byte[]> files) {}

  /** By the institution's calendar. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), directory.get().zone());
  }

  /** Whether there is something to tell of a month on a day that has come. */
  boolean canBe(Asked asked) {
    return !asked.asOf().isAfter(today()) && !asked.asOf().isBefore(asked.month().atDay(1));
  }

  /** Begins to make it, unless it is being made. */
  void make(Asked asked) {
    work.begin(asked, each -> new Made(clock.instant(), files(asked, each)));
  }

  private SequencedMap<String, byte[]> files(Asked asked, Runnable each) {
    MonthlyReport.Ground ground =
        new MonthlyReport.Ground(database, definitions, directory.get(), asked.isInternal());
    MonthlyReport report = MonthlyReport.of(ground, asked.month(), asked.asOf(), each);
    return new MonthlyFiles(texts, definitions, asked.isInternal())
        .of(report, Arrays.asList(Language.values()));
  }

  /** How far it is; empty where nobody asked for it since the server began. */
  Optional<LongWork.Standing<Made>> find(Asked asked) {
    return work.find(asked);
  }

  /** How many of a hundred figures are done. */
  int percent(LongWork.Standing<Made> standing) {
    return Math.min(99, 100 * standing.steps() / Math.max(1, definitions.indicators().size()));
  }

  @Override
  public void close() {
    work.close();
  }
}
