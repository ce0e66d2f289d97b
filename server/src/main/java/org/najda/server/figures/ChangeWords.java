package org.najda.server.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Yardstick.Comparison;
import org.najda.registers.trend.Change;
import org.najda.registers.trend.ControlChart;
import org.najda.registers.trend.TwoCounts;
import org.najda.server.figures.Reading.Compared;
import org.najda.server.page.Voice;

/**
 * What changed from one span to another and whether that is more than chance, in words. Never why.
 */
public record ChangeWords(Voice say) {

  /**
   * One sentence or two.
   *
   * @param control how the months of the figure vary; empty where too few are known
   */
  public String sentence(Compared compared, Optional<ControlChart> control) {
    SpanWords spans = new SpanWords(say);
    BigDecimal now = compared.now().value();
    BigDecimal before = compared.before().value();
    if (now == null || before == null) {
      return say.text(
          "figures.change.none",
          Map.of("span", spans.name(now == null ? compared.span() : compared.other())));
    }
    String told =
        say.text(
            "figures.change",
            Map.of(
                "now", say.number(now),
                "span", spans.name(compared.span()),
                "before", say.number(before),
                "other", spans.name(compared.other()),
                "change", change(compared)));
    return told + " " + verdict(compared.counts(), control);
  }

  /** How much more or less; by the day where it was counted. */
  private String change(Compared compared) {
    TwoCounts counts = compared.counts();
    if (counts == null) {
      int sign = compared.now().value().compareTo(compared.before().value());
      return say.text("figures.change." + (sign == 0 ? "same" : sign > 0 ? "more" : "less"));
    }
    double percent = counts.changePercent();
    if (Double.isNaN(percent)) {
      return say.text("figures.change." + (counts.now().count() == 0 ? "same" : "more"));
    }
    BigDecimal rounded = rounded(Math.abs(percent));
    if (rounded.signum() == 0) {
      return say.text("figures.change.same.day");
    }
    String key = percent > 0 ? "figures.change.more.day" : "figures.change.less.day";
    return say.text(key, Map.of("percent", say.number(rounded)));
  }

  private static BigDecimal rounded(double percent) {
    return BigDecimal.valueOf(percent)
        .setScale(Math.abs(percent) < 10 ? 1 : 0, RoundingMode.HALF_UP);
  }

  private String verdict(@Nullable TwoCounts counts, Optional<ControlChart> control) {
    if (counts == null) {
      return say.text("figures.change.untested");
    }
    TwoCounts.Verdict verdict = counts.verdict(control.map(ControlChart::dispersion).orElse(1.0));
    String said = say.text("figures.change." + verdict.code());
    boolean isOpen = verdict == TwoCounts.Verdict.MORE_THAN_CHANCE && control.isEmpty();
    return isOpen ? said + " " + say.text("figures.change.few") : said;
  }

  /** By how much, as a table says it; null where it can't be said. */
  @Nullable String change(Compared compared, Comparison how) {
    BigDecimal now = compared.now().value();
    BigDecimal before = compared.before().value();
    if (now == null || before == null || how == Comparison.NONE) {
      return null;
    }
    return how == Comparison.POINTS
        ? say.change(now.subtract(before)) + "\u00a0" + say.text("figures.points")
        : percent(compared, now, before);
  }

  private @Nullable String percent(Compared compared, BigDecimal now, BigDecimal before) {
    if (before.signum() <= 0) {
      return null;
    }
    TwoCounts counts = compared.counts();
    return say.changePercent(
        counts == null
            ? Change.percent(now, before, Change.PERCENT_DIGITS)
            : rounded(counts.changePercent()));
  }
}
