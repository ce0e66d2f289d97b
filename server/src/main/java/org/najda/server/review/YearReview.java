package org.najda.server.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.registers.directory.Directory;
import org.najda.registers.review.Relation;
import org.najda.server.proof.Proofs;
import org.najda.server.review.YearFigure.Origin;
import org.najda.server.tally.Counts;

/**
 * All figures of a year.
 *
 * @param asOf what was entered until the end of that day was looked at
 * @param isSynthetic whether its records were made up
 */
public record YearReview(
    int year, LocalDate asOf, boolean isSynthetic, List<ChapterFigures> chapters) {
  public YearReview {
    chapters = List.copyOf(chapters);
  }

  /** A chapter with its figures. */
  public record ChapterFigures(Chapter chapter, List<YearFigure> figures) {
    public ChapterFigures {
      figures = List.copyOf(figures);
    }
  }

  public List<YearFigure> figures() {
    return chapters.stream().flatMap(chapter -> chapter.figures().stream()).toList();
  }

  /** That of an indicator. */
  Optional<YearFigure> find(String id) {
    return figures().stream().filter(figure -> figure.indicator().id().equals(id)).findFirst();
  }

  /**
   * That of an indicator.
   *
   * @throws java.util.NoSuchElementException it is none of the review's
   */
  YearFigure getFigure(String id) {
    return find(id).orElseThrow();
  }

  public long counted() {
    return count(Origin.COUNTED);
  }

  public long workedOut() {
    return count(Origin.WORKED_OUT);
  }

  public long declared() {
    return count(Origin.DECLARED);
  }

  /** How many of a hundred are counted or worked out, and not said by somebody or missing. */
  public long derivedPercent() {
    return figures().isEmpty()
        ? 0
        : 100 * (counted() + workedOut() + withheld()) / figures().size();
  }

  public long withheld() {
    return count(Origin.WITHHELD);
  }

  /** Whether the figure of an indicator, or one that it follows from, is withheld. */
  boolean withholdsOf(Indicator indicator) {
    Relation rule = indicator.rule();
    return figures().stream()
        .filter(figure -> figure.origin() == Origin.WITHHELD)
        .map(figure -> figure.indicator().id())
        .anyMatch(id -> id.equals(indicator.id()) || rule != null && rule.ids().contains(id));
  }

  public long missing() {
    return count(Origin.MISSING);
  }

  private long count(Origin origin) {
    return figures().stream().filter(figure -> figure.origin() == origin).count();
  }

  /** Those that must not be published so. */
  public List<YearFigure> refused() {
    return figures().stream().filter(YearFigure::isRefused).toList();
  }

  /**
   * Counts, works out and checks all of it.
   *
   * @param declared what somebody says, by id: taken where no record gives the figure
   */
  public static YearReview of(
      Ground ground, int year, LocalDate asOf, SortedMap<String, BigDecimal> declared) {
    return of(ground, year, asOf, declared, () -> {});
  }

  /**
   * As {@link #of(Ground, int, LocalDate, SortedMap)}.
   *
   * @param each runs after each indicator
   */
  public static YearReview of(
      Ground ground,
      int year,
      LocalDate asOf,
      SortedMap<String, BigDecimal> declared,
      Runnable each) {
    YearWork work = new YearWork(ground, year, endOf(asOf, ground.directory()), declared);
    return ground
        .counts()
        .atOnce(
            () -> new YearReview(year, asOf, ground.counts().isSynthetic(), work.chapters(each)));
  }

  /**
   * The review with each figure beside that of the year before: both as their readers may know
   * them, or both with all numbers.
   *
   * @param definitions that say what was published of earlier years
   */
  YearReview against(YearReview before, Definitions definitions) {
    Map<String, YearFigure> then =
        before.figures().stream()
            .collect(Collectors.toMap(figure -> figure.indicator().id(), figure -> figure));
    return with(figure ->
        figure.beside(
            YearComparison.of(
                figure,
                before.year(),
                Optional.ofNullable(then.get(figure.indicator().id())),
                definitions)));
  }

  /** The review with each figure as it becomes. */
  YearReview with(UnaryOperator<YearFigure> becomes) {
    return new YearReview(
        year,
        asOf,
        isSynthetic,
        chapters.stream()
            .map(chapter ->
                new ChapterFigures(
                    chapter.chapter(), chapter.figures().stream().map(becomes).toList()))
            .toList());
  }

  /** Its figures as their proofs are asked for. */
  public List<Proofs.Asked> asked() {
    return figures().stream()
        .map(figure -> new Proofs.Asked(figure.indicator(), figure.origin().proof()))
        .toList();
  }

  /** The day it is of, where the directory's clocks go. */
  public Proofs.Day day(Directory directory) {
    return day(year, asOf, directory);
  }

  static Proofs.Day day(int year, LocalDate asOf, Directory directory) {
    return new Proofs.Day(year, asOf, endOf(asOf, directory));
  }

  /** Until when what was entered is known on a day. */
  public static Instant endOf(LocalDate day, Directory directory) {
    return day.plusDays(1).atStartOfDay(directory.zone()).toInstant().minusNanos(1);
  }

  /** As everybody may read it: without small numbers that could tell of somebody. */
  public YearReview forEverybody() {
    return forEverybody(Collections.emptySortedSet());
  }

  /**
   * As everybody may read it who can lay another edition beside it.
   *
   * @param withheld what that one withholds, as {@link PublishedTable#withheld} names it
   */
  public YearReview forEverybody(SortedSet<String> withheld) {
    return Disclosure.protect(this, withheld);
  }

  /** As the readers of an edition may know it: those within all of it. */
  public YearReview shown(boolean isInternal) {
    return isInternal ? this : forEverybody();
  }

  /**
   * What figures are counted by.
   *
   * @param directory the units that they are told by
   */
  public record Ground(Definitions definitions, Directory directory, Counts counts) {}
}
