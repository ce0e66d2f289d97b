package org.najda.server.review;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.directory.Directory;
import org.najda.registers.review.FigureRow;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Verdict;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.ExitCode;
import org.najda.server.directory.Directories;
import org.najda.server.proof.EditionProof;
import org.najda.server.proof.Proofs;
import org.najda.server.review.YearReview.Ground;
import org.najda.server.seal.OutsideHead;
import org.najda.server.store.Database;
import org.najda.server.tally.Counts;
import org.najda.server.text.Texts;

/** Makes the review of a year for the command line, or shows what one of its figures counted. */
public record YearReport(ReportOptions asked, int year) {

  /**
   * What goes into it beside what is kept.
   *
   * @param declared a table of figures that somebody says; null for none
   * @param head a signed head that was given out; null for none
   */
  public record Beside(@Nullable Path declared, @Nullable Path head) {
    private @Nullable OutsideHead outsideHead() throws IOException {
      return head == null ? null : OutsideHead.read(head);
    }

    private SortedMap<String, BigDecimal> byHand() throws IOException, DeclaredTable.Broken {
      SortedMap<String, BigDecimal> values = new TreeMap<>();
      if (declared != null) {
        byte[] table = Files.readAllBytes(declared);
        for (FigureRow row : DeclaredTable.read(declared.toString(), table).rows()) {
          if (row.value() != null) {
            values.put(row.id(), row.value());
          }
        }
      }
      return values;
    }
  }

  /**
   * Counts, checks and writes it.
   *
   * @return the exit code
   * @throws DeclaredTable.Broken the table of declared figures can't be read
   */
  public int write(Beside beside) throws IOException, DeclaredTable.Broken {
    ReportFolder folder = ReportFolder.of(asked);
    Definitions known = asked.definitions();
    SortedMap<String, BigDecimal> byHand = beside.byHand();
    boolean internal = asked.isInternal();
    YearReview review;
    YearReview before;
    EditionProof proved;
    try (Database database = asked.openStore()) {
      Directory directory = new Directories(database.dataSource()).load();
      Ground ground = new Ground(known, directory, new Counts(database.dataSource()));
      review = YearReview.of(ground, year, asked.day(directory), byHand);
      before = YearReview.of(ground, year - 1, asked.day(directory), Collections.emptySortedMap());
      proved =
          new Proofs(database.dataSource(), known)
              .of(
                  review.shown(internal).asked(),
                  review.day(directory),
                  beside.outsideHead(),
                  internal);
    }
    Edition edition = new Edition(Texts.load(), known, internal);
    folder.write(
        edition.files(review.shown(internal), before.shown(internal), asked.languages(), proved));
    return tell(review, review.against(before, known));
  }

  private int tell(YearReview review, YearReview held) {
    tellFindings(held);
    asked.tell(
        "%d figures: %d counted, %d worked out, %d declared, %d missing; %d refused; %d %% derived"
            .formatted(
                review.figures().size(),
                review.counted(),
                review.workedOut(),
                review.declared(),
                review.missing(),
                held.refused().size(),
                review.derivedPercent()));
    return held.refused().isEmpty() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
  }

  /** All that is refused or asks for a reason; of the rest how many. */
  private void tellFindings(YearReview review) {
    FindingWords words = new FindingWords(Texts.load(), asked.spoken());
    Map<Verdict, List<Finding>> found =
        review.figures().stream()
            .flatMap(figure -> Stream.concat(Stream.of(figure.finding()), figure.checks().stream()))
            .filter(finding -> finding.reason().toMend())
            .collect(Collectors.groupingBy(Finding::verdict));
    Stream.of(Verdict.REFUSED, Verdict.ASKS)
        .flatMap(verdict -> found.getOrDefault(verdict, List.of()).stream())
        .forEach(finding -> asked.tell(words.line(finding)));
    found.getOrDefault(Verdict.UNCHECKED, List.of()).stream()
        .collect(Collectors.groupingBy(Finding::reason, TreeMap::new, Collectors.counting()))
        .forEach(
            (reason, n) -> asked.tell("unchecked: %s: %d figures".formatted(reason.code(), n)));
  }

  /**
   * Prints the entries that a figure counted, for an auditor.
   *
   * @return the exit code
   */
  public int prove(String figure) throws IOException {
    Definitions known = asked.definitions();
    Indicator indicator =
        known
            .findIndicator(figure)
            .orElseThrow(() -> new BadInput("--proof: there is no figure " + figure));
    try (Database database = asked.openStore()) {
      Directory directory = new Directories(database.dataSource()).load();
      Proofs proofs = new Proofs(database.dataSource(), known);
      if (!proofs.isOfEntries(indicator)) {
        throw new BadInput("--proof: no entries of a register are counted for " + figure);
      }
      Proofs.Day of = YearReview.day(year, asked.day(directory), directory);
      new EntryList(asked.out()).print(figure, proofs.entries(indicator, of));
    }
    return ExitCode.DONE;
  }
}
