package org.najda.server.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Label;
import org.najda.registers.tally.Settled;
import org.najda.server.page.Voice;
import org.najda.server.review.YearBreakdown.YearPart;
import org.najda.server.review.YearReview.ChapterFigures;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** A review as tables that programs read (RFC 4180). */
final class EditionTables {
  static final List<Column> FIGURES =
      List.of(
          Column.ID,
          Column.CHAPTER,
          Column.LABEL_AR,
          Column.LABEL_FR,
          Column.LABEL_EN,
          Column.VALUE,
          Column.UNIT,
          Column.YEAR,
          Column.AS_OF,
          Column.BASE,
          Column.CHANGE,
          Column.CHANGE_IN,
          Column.COMPARED,
          Column.ORIGIN,
          Column.VERDICT,
          Column.SYNTHETIC,
          Column.VERSION,
          Column.STANDING,
          Column.EXPECTED,
          Column.REPORTING);

  static final List<Column> BREAKDOWNS =
      List.of(
          Column.ID,
          Column.BREAKDOWN,
          Column.PARTS,
          Column.PART,
          Column.LABEL_AR,
          Column.LABEL_FR,
          Column.LABEL_EN,
          Column.VALUE,
          Column.STATUS,
          Column.UNIT,
          Column.YEAR,
          Column.AS_OF,
          Column.VERDICT,
          Column.SYNTHETIC);

  private final YearReview review;
  private final Settled settled;
  private final List<Voice> languages;

  EditionTables(YearReview review, Texts texts, Definitions definitions) {
    this.review = review;
    this.settled = new Settled(definitions);
    this.languages =
        Arrays.stream(Language.values()).map(language -> new Voice(texts, language)).toList();
  }

  /** A row for each figure. */
  DataTable figures() {
    List<List<Object>> rows = new ArrayList<>();
    for (ChapterFigures chapter : review.chapters()) {
      chapter.figures().forEach(figure -> rows.add(row(chapter, figure)));
    }
    return DataTable.of("figures", FIGURES, List.of(Column.ID), rows);
  }

  private List<Object> row(ChapterFigures chapter, YearFigure figure) {
    Label label = figure.indicator().label();
    YearComparison beside = Objects.requireNonNull(figure.comparison());
    return List.of(
        figure.indicator().id(),
        chapter.chapter().key(),
        label.ar(),
        label.fr(),
        label.en(),
        DataTable.written(figure.value()),
        figure.indicator().unit(),
        review.year(),
        review.asOf(),
        DataTable.written(beside.base()),
        DataTable.written(beside.change()),
        beside.how().code(),
        beside.state().code(),
        figure.origin().code(),
        figure.finding().verdict().code(),
        DataTable.written(review.isSynthetic()),
        figure.indicator().version().number(),
        standing(figure),
        of(figure, Coverage::expected),
        of(figure, Coverage::reporting));
  }

  /** A row for each part of each breakdown. */
  DataTable breakdowns() {
    List<List<Object>> rows = new ArrayList<>();
    for (YearFigure figure : review.figures()) {
      for (YearBreakdown breakdown : figure.breakdowns()) {
        breakdown.parts().forEach(part -> rows.add(row(figure, breakdown, part)));
      }
    }
    List<Column> key = List.of(Column.ID, Column.BREAKDOWN, Column.PART);
    return DataTable.of("breakdowns", BREAKDOWNS, key, rows);
  }

  private List<Object> row(YearFigure figure, YearBreakdown breakdown, YearPart part) {
    List<Object> row =
        new ArrayList<>(
            List.of(
                figure.indicator().id(),
                breakdown.breakdown().key(),
                breakdown.breakdown().parts().code(),
                part.part().key()));
    languages.forEach(say -> row.add(EditionWords.label(say, part.part())));
    row.addAll(
        List.of(
            DataTable.written(part.value()),
            part.value() == null ? Column.WITHHELD : Column.PUBLISHED,
            figure.indicator().unit(),
            review.year(),
            review.asOf(),
            breakdown.finding().verdict().code(),
            DataTable.written(review.isSynthetic())));
    return row;
  }

  private String standing(YearFigure figure) {
    return settled.findAwaited(figure.indicator(), review.year(), review.asOf()).isPresent()
        ? Column.PROVISIONAL
        : Column.FINAL;
  }

  private static Object of(YearFigure figure, Function<Coverage, Integer> number) {
    Coverage coverage = figure.coverage();
    return coverage == null ? "" : number.apply(coverage);
  }
}
