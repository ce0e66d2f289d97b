package org.najda.registers.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.najda.registers.definition.Yardstick.Comparison;

/**
 * How much more or less a number is than an earlier one: worked out exactly, rounded once, half up.
 * Whatever tells a change has it from here.
 */
public final class Change {
  /** The digits after the point of a change in percent. */
  public static final int PERCENT_DIGITS = 1;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Change() {}

  /**
   * The change as a definition has it told: in percent of the base, or in points.
   *
   * @return empty where it is told in nothing, or in percent of a base of 0
   */
  public static Optional<BigDecimal> find(Comparison how, BigDecimal now, BigDecimal base) {
    return switch (how) {
      case NONE -> Optional.empty();
      case POINTS -> Optional.of(now.subtract(base));
      case PERCENT ->
          base.signum() == 0 ? Optional.empty() : Optional.of(percent(now, base, PERCENT_DIGITS));
    };
  }

  /**
   * In percent of a base that is not 0.
   *
   * @param digits after the point
   */
  public static BigDecimal percent(BigDecimal now, BigDecimal base, int digits) {
    return now.subtract(base).multiply(HUNDRED).divide(base.abs(), digits, RoundingMode.HALF_UP);
  }
}
