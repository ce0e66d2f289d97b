package org.najda.server.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.registers.directory.Directory;
import org.najda.registers.review.BrokenTable;
import org.najda.registers.review.FigureRow;
import org.najda.registers.review.FigureTable;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Relation;
import org.najda.registers.review.TableCheck;
import org.najda.server.figures.OpenBook;
import org.najda.server.figures.Reading;
import org.najda.server.figures.Span;
import org.najda.server.figures.Told;
import org.najda.server.review.YearReview;
import org.najda.server.tally.Counts;

/**
 * All figures of a month.
 *
 * @param asOf what was entered until the end of that day was looked at
 * @param isSynthetic whether its records were made up
 */
public record MonthlyReport(
    YearMonth month, LocalDate asOf, boolean isSynthetic, List<ChapterMonth> chapters) {
  public MonthlyReport {
    chapters = List.copyOf(chapters);
  }

  /** A chapter with its figures. */
  public record ChapterMonth(Chapter chapter, List<MonthFigure> figures) {
    public ChapterMonth {
      figures = List.copyOf(figures);
    }
  }

  /**
   * What a report is counted from.
   *
   * @param seesSmall whether its readers may know small numbers that could tell of somebody
   */
  public record Ground(
      DataSource database, Definitions definitions, Directory directory, boolean seesSmall) {

    /** What readers of a report are told as of a day. */
    Reading reading(LocalDate asOf, Counts counts) {
      Instant end = YearReview.endOf(asOf, directory);
      return new Reading(OpenBook.at(end, database, counts, directory), definitions, seesSmall);
    }
  }

  /**
   * Counts, works out and checks all of it, at one and the same moment.
   *
   * @param each runs after each figure
   */
  public static MonthlyReport of(Ground ground, YearMonth month, LocalDate asOf, Runnable each) {
    Counts counts = new Counts(ground.database());
    Work work = new Work(ground.reading(asOf, counts), month, each);
    return counts.atOnce(() ->
        new MonthlyReport(month, asOf, counts.isSynthetic(), work.chapters(ground.definitions())));
  }

  /** The year up to the month's end. */
  public Span soFar() {
    return soFar(month);
  }

  private static Span soFar(YearMonth month) {
    return new Span(month.withMonth(1), month);
  }

  /** Whether the month was not over on the day that the report looks back from. */
  public boolean isRunning() {
    return asOf.isBefore(month.atEndOfMonth());
  }

  public List<MonthFigure> figures() {
    return chapters.stream().flatMap(chapter -> chapter.figures().stream()).toList();
  }

  /** Those that must not be given out so. */
  public List<MonthFigure> refused() {
    return figures().stream().filter(MonthFigure::isRefused).toList();
  }

  /** How many have a number, or none for such a reason. */
  public long count(Told.Why why) {
    return figures().stream().filter(figure -> figure.now().why() == why).count();
  }

  private record Work(Reading reading, YearMonth month, Runnable each) {

    List<ChapterMonth> chapters(Definitions definitions) {
      reading.prepare(definitions.indicators(), month.getYear() - 2, month.getYear());
      Map<String, Finding> findings = findings(definitions.indicators());
      return definitions.chapters().stream()
          .map(chapter ->
              new ChapterMonth(
                  chapter,
                  chapter.indicators().stream()
                      .map(indicator -> figure(indicator, findings.get(indicator.id())))
                      .toList()))
          .toList();
    }

    private MonthFigure figure(Indicator indicator, Finding finding) {
      Span span = Span.of(month);
      Span soFar = soFar(month);
      MonthFigure figure =
          new MonthFigure(
              indicator,
              reading.compare(indicator, span, span.before()),
              reading.compare(indicator, span, span.yearBefore()),
              reading.compare(indicator, soFar, soFar.yearBefore()),
              soFar.list().stream().map(each -> reading.told(indicator, Span.of(each))).toList(),
              reading.course(indicator, span),
              finding);
      each.run();
      return figure;
    }

    /** Whether the month's numbers follow from one another, as far as those of a month have to. */
    private Map<String, Finding> findings(List<Indicator> indicators) {
      List<FigureRow> rows = new ArrayList<>();
      for (Indicator indicator : indicators) {
        Told told = reading.told(indicator, Span.of(month));
        rows.add(new FigureRow(rows.size() + 1, indicator.id(), told.value(), rule(indicator)));
      }
      Map<String, Finding> findings = new HashMap<>();
      try {
        TableCheck.of(FigureTable.of(rows)).forEach(each -> findings.put(each.id(), each));
      } catch (BrokenTable broken) {
        throw new IllegalStateException("Definitions with a flaw are not loaded.", broken);
      }
      return findings;
    }

    /**
     * More may be cleared in a month than is recorded in it: a part of a year is none of a month.
     */
    private static @Nullable Relation rule(Indicator indicator) {
      return indicator.rule() instanceof Relation.PartOf ? null : indicator.rule();
    }
  }
}
