package org.najda.server.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Yardstick.Comparison;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Verdict;
import org.najda.registers.tally.Part;
import org.najda.server.page.Voice;
import org.najda.server.review.YearBreakdown.YearPart;
import org.najda.server.review.YearComparison.State;
import org.najda.server.review.YearFigure.Origin;

/**
 * How one language writes a review; templates know it as {@code words}.
 *
 * @param review as its readers may know it
 * @param before the review of the year before, as far as readers may know it
 */
public record EditionWords(Voice say, FindingWords findings, YearReview review, YearReview before) {
  /** The number as the language writes it, with its sign; null where it is missing. */
  public @Nullable String number(YearFigure figure) {
    return figure.value() == null ? null : Figures.written(say, figure.value(), figure.indicator());
  }

  public String number(BigDecimal value) {
    return say.number(value);
  }

  /** The number of the year before, or why there is none. */
  public String base(YearFigure figure) {
    YearComparison beside = Objects.requireNonNull(figure.comparison());
    if (beside.base() != null) {
      return Figures.written(say, beside.base(), figure.indicator());
    }
    return say.text(beside.baseOrigin() == Origin.WITHHELD ? "review.withheld" : "review.none");
  }

  /** By how much it rose or fell, with its sign; null where that is not told. */
  public @Nullable String change(YearFigure figure) {
    YearComparison beside = Objects.requireNonNull(figure.comparison());
    BigDecimal change = beside.change();
    if (change == null) {
      return null;
    }
    return beside.how() == Comparison.PERCENT ? say.changePercent(change) : say.change(change);
  }

  /** In what the change is told where no sign says it; else why it is not told. */
  public @Nullable String compared(YearFigure figure) {
    YearComparison beside = Objects.requireNonNull(figure.comparison());
    if (beside.state() != State.TOLD) {
      return say.text("review.compared." + beside.state().code());
    }
    return beside.how() == Comparison.POINTS ? say.text("review.points") : null;
  }

  /** Why it must not be published so; null where it may. It gives no withheld number away. */
  public @Nullable String trouble(YearFigure figure) {
    if (figure.finding().verdict() != Verdict.REFUSED) {
      return figure.checks().stream()
          .filter(check -> check.verdict() == Verdict.REFUSED)
          .map(findings::found)
          .findFirst()
          .orElse(null);
    }
    return review.withholdsOf(figure.indicator())
        ? say.text("review.withheld.apart")
        : findings.found(figure.finding());
  }

  /** What has to be looked at before publication: what is refused first, then what asks. */
  public List<Remark> remarks() {
    return Stream.of(Verdict.REFUSED, Verdict.ASKS, Verdict.UNCHECKED)
        .flatMap(verdict -> review.figures().stream().flatMap(figure -> remarks(figure, verdict)))
        .toList();
  }

  private Stream<Remark> remarks(YearFigure figure, Verdict verdict) {
    return figure.checks().stream()
        .filter(check -> check.verdict() == verdict)
        .map(check -> remark(figure, check))
        .filter(remark -> remark.mend() != null);
  }

  private Remark remark(YearFigure figure, Finding check) {
    return new Remark(
        figure.indicator(),
        say.text("review.verdict." + check.verdict().code()),
        findings.found(check),
        findings.mend(check));
  }

  /**
   * Something to look at.
   *
   * @param mend what to do; null where nothing is to be done
   */
  public record Remark(Indicator indicator, String verdict, String found, @Nullable String mend) {}

  /** Why a breakdown must not be published so; null where it may. It gives no number away. */
  public @Nullable String trouble(YearFigure figure, YearBreakdown breakdown) {
    if (!breakdown.isRefused()) {
      return null;
    }
    return breakdown.isWithheld() || figure.value() == null
        ? say.text("review.withheld.trouble")
        : findings.found(breakdown.finding());
  }

  public String label(Label label) {
    return say.label(label);
  }

  /** The same breakdown of the year before; null where nothing was kept then. */
  public @Nullable YearBreakdown before(YearFigure figure, YearBreakdown breakdown) {
    return before(figure).stream()
        .flatMap(each -> each.breakdowns().stream())
        .filter(each -> each.breakdown().key().equals(breakdown.breakdown().key()))
        .findFirst()
        .orElse(null);
  }

  private Optional<YearFigure> before(YearFigure figure) {
    return before.find(figure.indicator().id());
  }

  /** The number of a part, or that it is withheld; empty where the part was not there. */
  public String number(YearBreakdown of, YearPart part) {
    return of.findSame(part).map(same -> told(same.value())).orElse("");
  }

  public String title(YearFigure figure, YearBreakdown breakdown) {
    return say.text(
        "review.breakdown",
        Map.of("figure", label(figure.indicator().label()), "by", label(breakdown)));
  }

  /** What the line beneath the parts is called. */
  public String together(YearBreakdown breakdown) {
    boolean apart = breakdown.breakdown().parts() == Breakdown.Parts.APART;
    return say.text(apart ? "review.together" : "review.whole");
  }

  /** A figure that has parts, or that it is withheld. */
  public String whole(YearFigure figure) {
    return told(figure.value());
  }

  /** The same of the year before. */
  public String wholeBefore(YearFigure figure) {
    return before(figure).map(this::whole).orElse("");
  }

  private String told(@Nullable BigDecimal value) {
    return value == null ? say.text("review.withheld") : number(value);
  }

  public BarChart chart(YearFigure figure, YearBreakdown breakdown) {
    return BarChart.of(breakdown, before(figure, breakdown), this);
  }

  /** What the parts are told by. */
  public String label(YearBreakdown breakdown) {
    return breakdown.label() == null
        ? say.text("review.by." + breakdown.breakdown().key())
        : label(breakdown.label());
  }

  public String label(Part part) {
    return label(say, part);
  }

  /** What a part is called, whatever the review. */
  public static String label(Voice say, Part part) {
    return switch (part.which()) {
      case Part.Which.During during -> say.month(during.month(), "LLLL");
      case Part.Which.OfSpan of -> say.text("review.phase." + of.span().code());
      default -> say.label(Objects.requireNonNull(part.label()));
    };
  }

  /** Why nobody counts it; null where somebody does. */
  public @Nullable String reason(YearFigure figure) {
    boolean byHand = figure.origin() == Origin.DECLARED || figure.origin() == Origin.MISSING;
    return byHand && figure.indicator().source() instanceof Indicator.Source.Declared declared
        ? label(declared.reason())
        : null;
  }
}
