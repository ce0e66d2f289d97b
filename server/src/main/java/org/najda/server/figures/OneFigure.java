package org.najda.server.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator;
import org.najda.registers.trend.ControlChart;
import org.najda.server.figures.Course.Month;
import org.najda.server.page.Voice;
import org.najda.server.review.SourceWords;

/** One indicator: its number, its course, what it is held against, how it comes about. */
record OneFigure(Reading reading, Indicator indicator, Span span, Voice say) {
  private static final String DAY = "d MMMM y";

  /**
   * What the page shows.
   *
   * @param number null where there is none, for {@code why}
   * @param way to what stands behind it; null where nothing does
   * @param limits what the control limits are; null where there are none
   * @param months of the course, the latest first
   */
  public record View(
      String id,
      String label,
      @Nullable String number,
      @Nullable String way,
      String why,
      List<String> changes,
      @Nullable RunChart chart,
      @Nullable String limits,
      List<Line> months,
      List<String> explained) {}

  /**
   * A month of the course.
   *
   * @param way to what stands behind its number; null where nothing does
   * @param signals what marks it, in words
   */
  public record Line(
      String month,
      @Nullable String number,
      @Nullable String way,
      String why,
      boolean running,
      List<String> signals) {}

  View view() {
    reading.prepare(List.of(indicator), span.firstYearShown(), span.last().getYear());
    Course course = reading.course(indicator, span);
    Told now = reading.told(indicator, span);
    return new View(
        indicator.id(),
        say.label(indicator.label()),
        Overview.number(say, indicator, now),
        reading.behind().address(indicator, span, now),
        now.why().code(),
        changes(course),
        course.isKnown() ? RunChart.large(course, say) : null,
        course.control().map(this::limits).orElse(null),
        lines(course),
        explained(now));
  }

  private List<String> changes(Course course) {
    return Stream.of(span.before(), span.yearBefore())
        .distinct()
        .map(other -> reading.compare(indicator, span, other))
        .filter(compared -> compared.now().value() != null)
        .map(compared -> new ChangeWords(say).sentence(compared, course.control()))
        .toList();
  }

  private String limits(ControlChart chart) {
    return say.text(
        "figures.limits",
        Map.of(
            "mean", number(chart.mean()),
            "lower", number(Math.max(0, chart.lower())),
            "upper", number(chart.upper())));
  }

  private String number(double value) {
    return say.number(BigDecimal.valueOf(value).setScale(value < 10 ? 1 : 0, RoundingMode.HALF_UP));
  }

  private List<Line> lines(Course course) {
    List<Line> lines = new ArrayList<>();
    for (int place = course.months().size() - 1; place >= 0; place--) {
      Month month = course.months().get(place);
      lines.add(
          new Line(
              new SpanWords(say).month(month.month()),
              Overview.number(say, indicator, month.told()),
              reading.behind().address(indicator, Span.of(month.month()), month.told()),
              month.told().why().code(),
              month.running(),
              course.signals(place).stream()
                  .map(each -> say.text("figures.signal." + each.code()))
                  .toList()));
    }
    return lines;
  }

  /** How it comes about, from what, as of when, and what is not in it. */
  private List<String> explained(Told now) {
    List<String> told = new ArrayList<>();
    told.addAll(new SourceWords(say, reading.definitions()).how(indicator.source()));
    told.add(
        say.text(
            indicator.isStand() ? "figures.explain.stood" : "figures.explain.span",
            Map.of(
                "from", say.date(span.first().atDay(1), DAY),
                "to", say.date(span.last().atEndOfMonth(), DAY))));
    told.add(say.text("figures.explain." + now.why().code()));
    if (span.contains(reading.running())) {
      told.add(say.text("figures.explain.running"));
    }
    return told;
  }
}
