package org.najda.registers.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.review.Expression;
import org.najda.registers.review.Expression.Constant;
import org.najda.registers.review.Expression.Named;
import org.najda.registers.review.Expression.Operator;
import org.najda.registers.review.Expression.Pair;

/**
 * An indicator that is itself a change in percent: {@code round(100*(now/before-1);digits)}.
 *
 * @param now the figure that changed
 * @param digits after the point
 */
record ChangeFormula(String now, int digits) {

  /** What it is the change of; empty where it is none. */
  static Optional<ChangeFormula> of(Indicator indicator) {
    if (!(indicator.source() instanceof Source.Formula formula)
        || formula.formula().ids().size() != 2) {
      return Optional.empty();
    }
    List<String> ids = List.copyOf(formula.formula().ids());
    return formula.formula().expression().equals(change(ids.getFirst(), ids.getLast()))
        ? Optional.of(new ChangeFormula(ids.getFirst(), formula.formula().digits()))
        : Optional.empty();
  }

  private static Expression change(String now, String before) {
    Expression ratio = new Pair(new Named(now), Operator.OVER, new Named(before));
    return new Pair(
        new Constant(BigDecimal.valueOf(100)),
        Operator.TIMES,
        new Pair(ratio, Operator.MINUS, new Constant(BigDecimal.ONE)));
  }
}
