package org.najda.server.monthly;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Label;
import org.najda.registers.trend.Change;
import org.najda.server.figures.Reading.Compared;
import org.najda.server.figures.Told;
import org.najda.server.monthly.MonthlyReport.ChapterMonth;
import org.najda.server.review.Column;
import org.najda.server.review.DataTable;
import org.najda.server.review.TableColumn;

/** The report of a month as tables that programs read. */
record MonthlyTables(MonthlyReport report) {
  private static final List<TableColumn> FIGURES =
      List.of(
          Column.ID,
          Column.CHAPTER,
          Column.LABEL_AR,
          Column.LABEL_FR,
          Column.LABEL_EN,
          MonthColumn.PERIOD,
          MonthColumn.FIRST,
          MonthColumn.LAST,
          Column.VALUE,
          MonthColumn.KNOWN,
          Column.CHANGE,
          Column.CHANGE_IN,
          Column.UNIT,
          Column.AS_OF,
          Column.SYNTHETIC,
          Column.VERSION);

  private static final List<TableColumn> MONTHS =
      List.of(
          Column.ID,
          MonthColumn.MONTH,
          Column.VALUE,
          MonthColumn.KNOWN,
          Column.UNIT,
          Column.AS_OF,
          Column.SYNTHETIC);

  /** A row for each figure and each time that it is told of. */
  DataTable figures() {
    List<List<Object>> rows = new ArrayList<>();
    for (ChapterMonth chapter : report.chapters()) {
      for (MonthFigure figure : chapter.figures()) {
        for (MonthPeriod period : MonthPeriod.values()) {
          rows.add(row(chapter, figure, period));
        }
      }
    }
    List<TableColumn> key = List.of(Column.ID, MonthColumn.PERIOD);
    return DataTable.of("figures", FIGURES, key, rows);
  }

  private List<Object> row(ChapterMonth chapter, MonthFigure figure, MonthPeriod period) {
    Label label = figure.indicator().label();
    Told told = period.told(figure);
    return List.of(
        figure.indicator().id(),
        chapter.chapter().key(),
        label.ar(),
        label.fr(),
        label.en(),
        period.code(),
        period.span(report).first(),
        period.span(report).last(),
        DataTable.written(told.value()),
        told.why().code(),
        DataTable.written(change(figure, period.base(figure))),
        figure.indicator().yardstick().comparison().code(),
        figure.indicator().unit(),
        report.asOf(),
        DataTable.written(report.isSynthetic()),
        figure.indicator().version().number());
  }

  private static @Nullable BigDecimal change(MonthFigure figure, @Nullable Compared compared) {
    if (compared == null) {
      return null;
    }
    BigDecimal now = compared.now().value();
    BigDecimal before = compared.before().value();
    return now == null || before == null
        ? null
        : Change.find(figure.indicator().yardstick().comparison(), now, before).orElse(null);
  }

  /** A row for each figure and month of the year up to this one. */
  DataTable months() {
    List<YearMonth> months = report.soFar().list();
    List<List<Object>> rows = new ArrayList<>();
    for (MonthFigure figure : report.figures()) {
      for (int place = 0; place < months.size(); place++) {
        Told told = figure.months().get(place);
        rows.add(
            List.of(
                figure.indicator().id(),
                months.get(place),
                DataTable.written(told.value()),
                told.why().code(),
                figure.indicator().unit(),
                report.asOf(),
                DataTable.written(report.isSynthetic())));
      }
    }
    return DataTable.of("months", MONTHS, List.of(Column.ID, MonthColumn.MONTH), rows);
  }
}
