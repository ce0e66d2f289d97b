package org.najda.server.figures;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.najda.registers.directory.Directory;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.store.SyntheticMark;

/** The spans that can be looked at, by the institution's calendar. */
public final class FigureCalendar {
  private final Supplier<Directory> directory;
  private final SyntheticMark synthetic;
  private final InstantSource clock;

  public FigureCalendar(
      Supplier<Directory> directory, SyntheticMark synthetic, InstantSource clock) {
    this.directory = directory;
    this.synthetic = synthetic;
    this.clock = clock;
  }

  private ZoneId zone() {
    return directory.get().zone();
  }

  /** The moment for which figures are told, in words; now where none was looked up. */
  String asOf(Optional<Instant> oldest, Voice say) {
    return say.time(oldest.orElseGet(clock::instant), zone());
  }

  /**
   * The one asked for, else the month that runs; in a year that was made up its last month.
   *
   * @throws ProblemException it is none, or has not begun
   */
  Span span(String asked) {
    YearMonth latest = latest();
    return asked.isEmpty()
        ? Span.of(latest)
        : Span.find(asked, latest).orElseThrow(() -> ProblemException.of(ProblemCode.BAD_REQUEST));
  }

  Spans spans(Span span, Voice say) {
    return Spans.of(span, latest(), running(), say);
  }

  private YearMonth running() {
    return YearMonth.from(LocalDate.ofInstant(clock.instant(), zone()));
  }

  private YearMonth latest() {
    YearMonth running = running();
    return synthetic
        .find()
        .map(made -> YearMonth.of(made.year(), 12))
        .filter(running::isAfter)
        .orElse(running);
  }
}
