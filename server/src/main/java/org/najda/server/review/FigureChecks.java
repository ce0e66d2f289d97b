package org.najda.server.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Yardstick;
import org.najda.registers.definition.Yardstick.Comparison;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Finding.Reason;
import org.najda.server.review.YearFigure.Origin;

/** Holds one figure against its yardstick. */
final class FigureChecks {
  /** Smaller counts than this jump by chance. */
  private static final BigDecimal CHANCE = new BigDecimal(20);

  private FigureChecks() {}

  static List<Finding> of(YearFigure figure) {
    if (figure.origin() == Origin.WITHHELD) {
      return List.of();
    }
    BigDecimal value = figure.value();
    if (value == null) {
      return figure.finding().reason() == Reason.VALUE_MISSING
          ? List.of()
          : List.of(Finding.of(figure.indicator().id(), Reason.VALUE_MISSING, Map.of()));
    }
    List<Finding> found = new ArrayList<>(range(figure, value));
    if (figure.comparison() != null) {
      found.addAll(comparison(figure, value, figure.comparison()));
    }
    return found;
  }

  private static List<Finding> range(YearFigure figure, BigDecimal value) {
    Yardstick yardstick = figure.indicator().yardstick();
    if (yardstick.least() != null && value.compareTo(yardstick.least()) < 0) {
      return List.of(range(figure, Reason.BELOW_LEAST, value, yardstick.least()));
    }
    return yardstick.most() != null && value.compareTo(yardstick.most()) > 0
        ? List.of(range(figure, Reason.ABOVE_MOST, value, yardstick.most()))
        : List.of();
  }

  private static Finding range(
      YearFigure figure, Reason reason, BigDecimal value, BigDecimal limit) {
    return Finding.of(
        figure.indicator().id(),
        reason,
        Map.of("declared", value.toPlainString(), "limit", limit.toPlainString()));
  }

  private static List<Finding> comparison(
      YearFigure figure, BigDecimal value, YearComparison with) {
    String id = figure.indicator().id();
    String year = String.valueOf(with.year());
    return switch (with.state()) {
      case TOLD -> isJump(figure, value, with) ? List.of(jump(figure, value, with)) : List.of();
      case BASE_MISSING -> List.of(Finding.of(id, Reason.NOTHING_TO_COMPARE, Map.of("year", year)));
      case BROKEN -> List.of(Finding.of(id, Reason.SERIES_BROKEN, Map.of("year", year)));
      case NOT_COMPARED, FIGURE_MISSING, BASE_ZERO, WITHHELD -> List.of();
    };
  }

  private static boolean isJump(YearFigure figure, BigDecimal value, YearComparison with) {
    boolean byChance =
        with.how() == Comparison.PERCENT
            && value.abs().compareTo(CHANCE) < 0
            && isBelow(with.base(), CHANCE);
    return !byChance && isBelow(figure.indicator().yardstick().jump(), with.change());
  }

  private static boolean isBelow(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.abs().compareTo(other.abs()) < 0;
  }

  private static Finding jump(YearFigure figure, BigDecimal value, YearComparison with) {
    boolean points = with.how() == Comparison.POINTS;
    return Finding.of(
        figure.indicator().id(),
        points ? Reason.JUMPED_POINTS : Reason.JUMPED_PERCENT,
        Map.of(
            "declared", value.toPlainString(),
            "base", String.valueOf(with.base()),
            "year", String.valueOf(with.year()),
            "change", String.valueOf(with.change()),
            "limit", figure.indicator().yardstick().jump().toPlainString()));
  }
}
