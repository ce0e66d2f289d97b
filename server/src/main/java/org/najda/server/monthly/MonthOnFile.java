package org.najda.server.monthly;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.directory.Directory;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.directory.Directories;
import org.najda.server.figures.Told.Why;
import org.najda.server.monthly.MonthlyReport.Ground;
import org.najda.server.review.ReportFolder;
import org.najda.server.review.ReportOptions;
import org.najda.server.store.Database;
import org.najda.server.text.Texts;

/** Writes the report of a month for the command line. */
public record MonthOnFile(ReportOptions asked, YearMonth month) {

  /**
   * Counts, checks and writes it.
   *
   * @return the exit code
   * @throws BadInput the month had not begun on the day
   */
  public int write() throws IOException {
    ReportFolder folder = ReportFolder.of(asked);
    Definitions known = asked.definitions();
    MonthlyReport report;
    try (Database database = asked.openStore()) {
      Directory directory = new Directories(database.dataSource()).load();
      LocalDate day = asked.day(directory);
      if (day.isBefore(month.atDay(1))) {
        throw new BadInput("--month: %s had not begun on %s".formatted(month, day));
      }
      Ground ground = new Ground(database.dataSource(), known, directory, asked.isInternal());
      report = MonthlyReport.of(ground, month, day, () -> {});
    }
    MonthlyFiles files = new MonthlyFiles(Texts.load(), known, asked.isInternal());
    folder.write(files.of(report, asked.languages()));
    return tell(report);
  }

  private int tell(MonthlyReport report) {
    report.refused().stream()
        .map(figure -> figure.finding().id() + ": " + figure.finding().reason().code())
        .forEach(asked::tell);
    asked.tell(
        "%s as of %s: %d figures: %d known, %d withheld, %d missing; %d refused"
            .formatted(
                month,
                report.asOf(),
                report.figures().size(),
                report.count(Why.KNOWN) + report.count(Why.UNFINISHED),
                report.count(Why.WITHHELD),
                report.count(Why.MISSING) + report.count(Why.AT_ENDS),
                report.refused().size()));
    return report.refused().isEmpty() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
  }
}
