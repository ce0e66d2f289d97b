package org.najda.server.review;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.EarlierFigure;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Yardstick.Comparison;
import org.najda.registers.trend.Change;
import org.najda.server.review.YearFigure.Origin;

/**
 * A figure beside that of the year before.
 *
 * @param how percent for counts, points for rates
 * @param year of the base
 * @param base the figure of that year; null where it is missing or withheld
 * @param baseOrigin who says so: counted from that year's records, or declared as it was published
 * @param published what was published of that year, with its source; null where the base was
 *     counted
 * @param change percent or points, with its sign; null unless the state is {@link State#TOLD}
 */
public record YearComparison(
    Comparison how,
    int year,
    @Nullable BigDecimal base,
    Origin baseOrigin,
    @Nullable EarlierFigure published,
    State state,
    @Nullable BigDecimal change) {
  /** Whether there is a change to tell, and if not, why. */
  public enum State {
    TOLD,
    /** The definition compares it with nothing. */
    NOT_COMPARED,
    /** The figure itself is missing. */
    FIGURE_MISSING,
    /** Nothing was kept or published of the year before: there is nothing to compare with. */
    BASE_MISSING,
    /** The year before it was 0: no percentage follows from that. */
    BASE_ZERO,
    /** The year before was counted by another definition. */
    BROKEN,
    /** One of the two is withheld, and the change would give it away. */
    WITHHELD;

    /** As in keys of texts and in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Holds a figure against the same one of the year before, both as their readers may know them.
   *
   * @param before empty where that year was not looked at
   */
  static YearComparison of(
      YearFigure figure, int year, Optional<YearFigure> before, Definitions definitions) {
    BigDecimal base = before.map(YearFigure::value).orElse(null);
    Origin origin = before.map(YearFigure::origin).orElse(Origin.MISSING);
    EarlierFigure published =
        origin == Origin.DECLARED
            ? definitions.findEarlier(figure.indicator().id(), year).orElse(null)
            : null;
    Comparison how = figure.indicator().yardstick().comparison();
    State state = state(figure, base, origin, published);
    BigDecimal change =
        state == State.TOLD && figure.value() != null && base != null
            ? Change.find(how, figure.value(), base).orElseThrow()
            : null;
    return new YearComparison(how, year, base, origin, published, state, change);
  }

  private static State state(
      YearFigure figure,
      @Nullable BigDecimal base,
      Origin baseOrigin,
      @Nullable EarlierFigure published) {
    Comparison how = figure.indicator().yardstick().comparison();
    if (how == Comparison.NONE) {
      return State.NOT_COMPARED;
    }
    if (figure.origin() == Origin.WITHHELD || baseOrigin == Origin.WITHHELD) {
      return State.WITHHELD;
    }
    if (figure.value() == null) {
      return State.FIGURE_MISSING;
    }
    if (base == null) {
      return State.BASE_MISSING;
    }
    if (published != null && isBroken(figure.indicator(), published)) {
      return State.BROKEN;
    }
    return how == Comparison.PERCENT && base.signum() == 0 ? State.BASE_ZERO : State.TOLD;
  }

  private static boolean isBroken(Indicator indicator, EarlierFigure published) {
    return published.broken() != null || published.version() != indicator.version().number();
  }
}
