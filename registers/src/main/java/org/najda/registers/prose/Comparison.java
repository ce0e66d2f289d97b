package org.najda.registers.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.najda.registers.trend.Change;

/**
 * How a number stands beside an earlier one. The word is chosen from the exact numbers, never from
 * the rounded change.
 *
 * @param change with its sign, rounded once, half up: percent of the earlier one, or points; 0
 *     where there is nothing to divide by
 */
public record Comparison(Course course, Measure measure, BigDecimal change) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.TWO;

  /** In what a change is told. */
  public enum Measure {
    PERCENT,
    /** Between two rates: from 40 % to 50 % are 10 points. */
    POINTS
  }

  /** The word for a change. */
  public enum Course {
    /** More than twice as many. */
    MORE_THAN_DOUBLED,
    ROSE,
    /** The same number. */
    UNCHANGED,
    /** Not the same number, but the rounded change is 0. */
    NEARLY_UNCHANGED,
    FELL,
    /** Fewer than half. */
    MORE_THAN_HALVED,
    /** There were none, so no percentage says it. */
    FROM_NONE;

    /** As in keys of texts. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Two counts or sums.
   *
   * @param digits after the point, of the change
   */
  public static Comparison of(BigDecimal now, BigDecimal before, int digits) {
    if (before.signum() == 0) {
      return new Comparison(
          now.signum() == 0 ? Course.UNCHANGED : Course.FROM_NONE,
          Measure.PERCENT,
          BigDecimal.ZERO);
    }
    BigDecimal change = Change.percent(now, before, digits);
    Course course = course(now.compareTo(before), change);
    if (before.signum() > 0 && now.compareTo(before.multiply(TWO)) > 0) {
      course = Course.MORE_THAN_DOUBLED;
    } else if (before.signum() > 0 && now.multiply(TWO).compareTo(before) < 0) {
      course = Course.MORE_THAN_HALVED;
    }
    return new Comparison(course, Measure.PERCENT, change);
  }

  /** Two rates in percent; the change is in points. */
  public static Comparison ofRates(BigDecimal now, BigDecimal before, int digits) {
    BigDecimal points = now.subtract(before).setScale(digits, RoundingMode.HALF_UP);
    return new Comparison(course(now.compareTo(before), points), Measure.POINTS, points);
  }

  /** A change in percent that is known as such. */
  public static Comparison ofChange(BigDecimal percent) {
    Course course = course(percent.signum(), percent);
    if (percent.compareTo(HUNDRED) > 0) {
      course = Course.MORE_THAN_DOUBLED;
    } else if (percent.compareTo(BigDecimal.valueOf(-50)) < 0) {
      course = Course.MORE_THAN_HALVED;
    }
    return new Comparison(course, Measure.PERCENT, percent);
  }

  private static Course course(int direction, BigDecimal rounded) {
    if (direction == 0) {
      return Course.UNCHANGED;
    }
    if (rounded.signum() == 0) {
      return Course.NEARLY_UNCHANGED;
    }
    return direction > 0 ? Course.ROSE : Course.FELL;
  }
}
