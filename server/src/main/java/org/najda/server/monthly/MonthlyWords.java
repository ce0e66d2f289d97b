package org.najda.server.monthly;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Yardstick.Comparison;
import org.najda.registers.trend.Change;
import org.najda.registers.trend.ControlChart;
import org.najda.registers.trend.TwoCounts;
import org.najda.server.figures.ChangeWords;
import org.najda.server.figures.Reading.Compared;
import org.najda.server.figures.RunChart;
import org.najda.server.figures.SpanWords;
import org.najda.server.figures.Told;
import org.najda.server.monthly.MonthlyReport.ChapterMonth;
import org.najda.server.page.Voice;
import org.najda.server.review.Figures;
import org.najda.server.review.FindingWords;
import org.najda.server.review.SourceWords;

/** How one language writes the report of a month; templates know it as {@code words}. */
public record MonthlyWords(Voice say, MonthlyReport report, Definitions definitions) {

  public String title() {
    return say.text("monthly.title", Map.of("month", month(report.month())));
  }

  public String month(YearMonth month) {
    return new SpanWords(say).month(month);
  }

  /** The month in as few letters as the heads of columns have room for. */
  public String brief(YearMonth month) {
    return say.month(month, "LLL");
  }

  /** The year up to the month's end. */
  public String soFar() {
    return new SpanWords(say).name(report.soFar());
  }

  /** The times that each figure is told of, in their order. */
  public List<MonthPeriod> periods() {
    return List.of(MonthPeriod.values());
  }

  public String name(MonthPeriod period) {
    return new SpanWords(say).name(period.span(report));
  }

  /** As the language writes it, with its sign; null where there is none. */
  public @Nullable String number(MonthFigure figure, Told told) {
    return told.value() == null ? null : Figures.written(say, told.value(), figure.indicator());
  }

  /** By how much it rose or fell, with its sign; null where that can't be said. */
  public @Nullable String change(MonthFigure figure, Compared compared) {
    BigDecimal now = compared.now().value();
    BigDecimal before = compared.before().value();
    if (now == null || before == null) {
      return null;
    }
    Comparison how = figure.indicator().yardstick().comparison();
    return Change.find(how, now, before).map(change -> written(how, change)).orElse(null);
  }

  private String written(Comparison how, BigDecimal change) {
    return how == Comparison.PERCENT
        ? say.changePercent(change)
        : say.change(change) + "\u00a0" + say.text("review.points");
  }

  /**
   * What goes with a sentence or a table that somebody takes along.
   *
   * @param anchor where the report has it
   */
  public String source(String what, String anchor, boolean isInternal) {
    return say.text(
        "monthly.source",
        Map.of(
            "figure",
            what,
            "title",
            title(),
            "day",
            report.asOf().toString(),
            "running",
            report.isRunning(),
            "anchor",
            anchor,
            "synthetic",
            report.isSynthetic(),
            "internal",
            isInternal));
  }

  /** Why it must not be given out so; null where it may. */
  public @Nullable String trouble(MonthFigure figure) {
    return figure.isRefused()
        ? new FindingWords(say.texts(), say.language()).found(figure.finding())
        : null;
  }

  public @Nullable RunChart chart(MonthFigure figure) {
    return figure.course().isKnown() ? RunChart.spark(figure.course(), say) : null;
  }

  /** The figures of a chapter that have a number in any month of the year so far. */
  public List<MonthFigure> byMonth(ChapterMonth chapter) {
    return chapter.figures().stream()
        .filter(figure -> figure.months().stream().anyMatch(each -> each.value() != null))
        .toList();
  }

  /** What changed in a chapter by more than chance, a sentence or two each. Never why. */
  public List<String> changes(ChapterMonth chapter) {
    return chapter.figures().stream().flatMap(this::changes).toList();
  }

  private Stream<String> changes(MonthFigure figure) {
    return Stream.of(figure.before(), figure.past())
        .filter(compared -> isMoreThanChance(figure, compared))
        .map(compared ->
            say.text(
                "monthly.changed",
                Map.of(
                    "figure", say.label(figure.indicator().label()),
                    "sentence",
                        new ChangeWords(say).sentence(compared, figure.course().control()))));
  }

  private static boolean isMoreThanChance(MonthFigure figure, Compared compared) {
    double dispersion = figure.course().control().map(ControlChart::dispersion).orElse(1.0);
    return compared.counts() != null
        && compared.counts().verdict(dispersion) == TwoCounts.Verdict.MORE_THAN_CHANCE;
  }

  /** How it is counted, worked out or said: one sentence after the other. */
  public List<String> how(Indicator indicator) {
    return new SourceWords(say, definitions).how(indicator.source());
  }
}
