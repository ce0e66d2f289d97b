package org.najda.server.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.server.cli.ExitCode;
import org.najda.server.monthly.MonthOnFile;
import org.najda.server.review.DeclaredCheck;
import org.najda.server.review.DeclaredTable;
import org.najda.server.review.ReportOptions;
import org.najda.server.review.YearReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code najda review}: the review of a year, the report of a month, an edition that is kept, and
 * the checks before publication.
 */
@Command(
    name = "review",
    description =
        "Make the review of a year or the report of a month from what is kept, write an edition"
            + " that was kept, or check a table of figures.",
    footer = {
      "",
      "With --year the figures that definitions/indicators declares are counted from the registers",
      "and the rooms' journals, worked out, checked against one another and written to --out:",
      "one page a language, figures.csv and breakdowns.csv, and datapackage.json that says what these",
      "hold. What was entered after the day --as-of is not looked at, so the same year as of the",
      "same day is the same review. A figure of which nothing is kept is",
      "missing, which is not 0, unless the table --declared has it: then it is marked as declared.",
      "Numbers from 1 to 4 in sensitive breakdowns are withheld, and others so that no subtraction",
      "gives them back. proof.json says which entries stand behind each figure without telling of",
      "anybody; check.py beside it checks the folder, with --head FILE also against a head that 'najda",
      "heads' gave out, and 'najda verify --edition DIR' holds it against the store. --proof FIGURE",
      "prints that figure's entries as leaves of the register's tree, for an auditor.",
      "",
      "TABLE is CSV with a first line. Its columns are id, value, relation, and where wanted section,",
      "label_ar, label_fr, label_en, unit, period, qualifier, kind, expected_verdict (not looked at).",
      "An empty value is missing, which is not 0. A relation says how a figure follows from others:",
      "",
      "  sum(a;b;…)           these parts make it",
      "  part_of(a)           it is a part of a: not below 0, not above a",
      "  round(EXPR;DIGITS)   worked out exactly, rounded once, half up, to 0 to 9 digits;",
      "                       EXPR has ids, numbers, + - * / and brackets",
      "",
      "Ids are letters, digits and _. Each row's verdict comes from its own relation alone: ok,",
      "refused, or unchecked where there is no relation or what it follows from is missing.",
      "Exit 0 when no figure is refused, 1 when one is, 3 when the table can't be read.",
      "",
      "With --month too, the report of that month is written: the same figures, counted for the month",
      "and for the year so far, beside the month before and the same of the year before, with",
      "figures.csv, months.csv and datapackage.json. Where the year has no number for a month, as of",
      "what is declared, the report says so.",
      "",
      "With --edition NAME the files of an edition that is kept are written byte for byte as they are",
      "downloaded, whatever was entered since: 2019-0 is the first edition of 2019, 2019-1 the first",
      "revised one. --internal, --as-of and --lang say nothing of it, for it was made before.",
      "",
      "With --year each figure is held against its definition too: out of its range is refused, a",
      "jump from the year before asks for a reason and refuses nothing, and where nothing is known",
      "of the year before it stays unchecked. --internal lists all of that in the edition.",
      "",
      "Examples:",
      "  najda review --year 2019 --as-of 2020-01-02 --data /srv/najda --out review-2019",
      "  najda review --year 2019 --as-of 2020-01-02 --data /srv/najda --proof cases_recorded",
      "  najda review --year 2019 --as-of 2020-01-02 --data /srv/najda --out review-2019 --pdf",
      "  najda review --year 2019 --month 5 --as-of 2019-06-03 --data /srv/najda --out may-2019",
      "  najda review --edition 2019-0 --data /srv/najda --out published-2019",
      "  najda review --check-declared figures.csv",
      "  najda review --check-declared figures.csv --json > findings.json"
    })
public final class ReviewCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--year", paramLabel = "Y", description = "The review of this year.")
  @Nullable Integer year;

  @Option(
      names = "--month",
      paramLabel = "M",
      description = "The report of this month of the year, 1 to 12, instead of its review.")
  @Nullable Integer month;

  @Option(
      names = "--edition",
      paramLabel = "NAME",
      description = "The files of this edition as it is kept, such as 2019-0.")
  @Nullable String edition;

  @Option(
      names = "--check-declared",
      paramLabel = "TABLE",
      description = "Whether the figures of this table follow from one another as it says.")
  @Nullable Path table;

  @Mixin ReportOptions report;

  @Option(
      names = "--declared",
      paramLabel = "TABLE",
      description = "Figures that somebody says, for those of which nothing is kept.")
  @Nullable Path declared;

  @Option(
      names = "--head",
      paramLabel = "FILE",
      description = "A signed head that was given out, to go into proof.json.")
  @Nullable Path head;

  @Option(
      names = "--proof",
      paramLabel = "FIGURE",
      description =
          "Print the entries that this figure counted, for an auditor, and write nothing.")
  @Nullable String proof;

  @Option(names = "--json", description = "One object for each row, in the table's order.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    requireOne();
    try {
      return run();
    } catch (DeclaredTable.Broken e) {
      e.problems().forEach(report.err()::println);
      report.tell("najda: %d problems; nothing was checked".formatted(e.problems().size()));
      return ExitCode.BAD_INPUT;
    }
  }

  private int run() throws IOException, DeclaredTable.Broken {
    if (table != null) {
      return new DeclaredCheck(report, json).run(table);
    }
    if (edition != null) {
      return new EditionOnFile(report, edition).write();
    }
    int of = Objects.requireNonNull(year);
    if (month != null) {
      return new MonthOnFile(report, YearMonth.of(of, month)).write();
    }
    YearReport review = new YearReport(report, of);
    return proof == null
        ? review.write(new YearReport.Beside(declared, head))
        : review.prove(proof);
  }

  private void requireOne() {
    long given = Stream.of(table, edition, year).filter(Objects::nonNull).count();
    if (given != 1) {
      throw new ParameterException(
          spec.commandLine(),
          "Give --year Y to make a review, with --month M a month's report, --edition NAME for one"
              + " that is kept, or --check-declared TABLE.");
    }
    if (month != null && (year == null || month < 1 || month > 12)) {
      throw new ParameterException(
          spec.commandLine(), "--month: give a month from 1 to 12, and its year by --year Y.");
    }
    if (month != null && (declared != null || head != null || proof != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "--month: --declared, --head and --proof are of a year; leave them out.");
    }
  }
}
