package org.najda.server.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Indicator;
import org.najda.registers.prose.FigureId;
import org.najda.registers.prose.Figures;
import org.najda.server.review.YearBreakdown.YearPart;
import org.najda.server.review.YearComparison.State;
import org.najda.server.review.YearFigure.Origin;

/**
 * The figures of a review, for texts that refer to them.
 *
 * @param review as the readers of the texts may know it
 * @param before the review of the year before, likewise
 */
public record YearFigures(YearReview review, YearReview before) implements Figures {

  /** Those of a review that is held against the year before. */
  public static YearFigures of(YearReview review, YearReview before, Definitions definitions) {
    return new YearFigures(review.against(before, definitions), before);
  }

  @Override
  public List<Indicator> indicators() {
    return review.figures().stream().map(YearFigure::indicator).toList();
  }

  @Override
  public Found find(FigureId figure, boolean inYearBefore) {
    YearReview year = inYearBefore ? before : review;
    return year.find(figure.indicator())
        .map(each -> find(each, figure.slice()))
        .orElseGet(Found.Missing::new);
  }

  /** A whole that its definition compares with nothing, or that broke with the year, has none. */
  @Override
  public Found findBase(FigureId figure) {
    boolean isBroken =
        figure.slice() == null
            && review
                .find(figure.indicator())
                .map(YearFigure::comparison)
                .filter(YearFigures::isBroken)
                .isPresent();
    return isBroken ? new Found.Missing() : find(figure, true);
  }

  private static boolean isBroken(YearComparison comparison) {
    return comparison.state() == State.BROKEN || comparison.state() == State.NOT_COMPARED;
  }

  private static Found find(YearFigure figure, FigureId.@Nullable Slice slice) {
    if (slice == null) {
      return found(figure.value(), figure.origin() == Origin.WITHHELD);
    }
    Optional<YearBreakdown> breakdown =
        figure.breakdowns().stream()
            .filter(each -> each.breakdown().key().equals(slice.breakdown()))
            .findFirst();
    return breakdown
        .flatMap(parts -> parts.parts().stream().filter(part -> is(part, slice)).findFirst())
        .map(part -> found(part.value(), true))
        .orElseGet(() -> breakdown.isPresent() ? new Found.NoPart() : new Found.Missing());
  }

  private static Found found(@Nullable BigDecimal value, boolean isHeldBack) {
    if (value != null) {
      return new Found.Known(value);
    }
    return isHeldBack ? new Found.Withheld() : new Found.Missing();
  }

  private static boolean is(YearPart part, FigureId.Slice slice) {
    return slice.part().equals(name(slice.breakdown(), part));
  }

  /** How texts call a part: a month without its year, for a text outlives it. */
  static String name(String breakdown, YearPart part) {
    String key = part.part().key();
    return breakdown.equals(Breakdown.MONTH) ? key.substring(key.length() - 2) : key;
  }
}
