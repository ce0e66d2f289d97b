package org.najda.registers.definition;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is held against before it is published.
 *
 * @param least the figure is never below it; null where nothing says so
 * @param most the figure is never above it; null where nothing says so
 * @param jump how far it may be from the year before, in what it is compared by, until somebody has
 *     to say why
 */
public record Yardstick(
    Comparison comparison,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    BigDecimal jump,
    IfMissing ifMissing) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal JUMP_PERCENT = new BigDecimal(50);
  private static final BigDecimal JUMP_POINTS = BigDecimal.TEN;

  /** How it is compared with the same figure of the year before. */
  public enum Comparison {
    /** By how many of a hundred of the base it rose or fell: for counts and sums. */
    PERCENT,
    /** By how much it rose or fell: for rates, whose percentages of percentages mislead. */
    POINTS,
    /** Not at all: an ordinal, or a figure that tells of another year itself. */
    NONE;

    /** As in keys of texts and in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a figure is of which nothing at all was ever kept. */
  public enum IfMissing {
    /** Not known, which is not 0. */
    MISSING,
    /** 0: a register that is begun only when something happens. */
    ZERO
  }

  /** Where a definition says nothing: no count is below 0, no rate below 0 or above 100. */
  public static Yardstick usual(Comparison comparison) {
    return switch (comparison) {
      case PERCENT ->
          new Yardstick(comparison, BigDecimal.ZERO, null, JUMP_PERCENT, IfMissing.MISSING);
      case POINTS ->
          new Yardstick(comparison, BigDecimal.ZERO, HUNDRED, JUMP_POINTS, IfMissing.MISSING);
      case NONE -> new Yardstick(comparison, null, null, JUMP_PERCENT, IfMissing.MISSING);
    };
  }
}
