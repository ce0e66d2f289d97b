package org.najda.registers.review;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact number: nothing is rounded before the end.
 *
 * @param denominator not 0; an {@link ArithmeticException} says so
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) {
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by 0");
    }
  }

  /** A number as it is. */
  public static Fraction of(BigDecimal number) {
    return new Fraction(number, BigDecimal.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * @throws ArithmeticException the other is 0
   */
  Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** Rounded once, half up. */
  public BigDecimal rounded(int digits) {
    return numerator.divide(denominator, digits, RoundingMode.HALF_UP);
  }
}
