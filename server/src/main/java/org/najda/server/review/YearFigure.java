package org.najda.server.review;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator;
import org.najda.registers.review.Finding;

/**
 * An indicator's figure in a review.
 *
 * @param value null where it is missing, which is not 0
 * @param finding what its check found
 */
public record YearFigure(
    Indicator indicator, @Nullable BigDecimal value, Origin origin, Finding finding) {

  /** Who says so. */
  public enum Origin {
    /** Records or journals, counted. */
    COUNTED,
    /** Worked out from other figures. */
    WORKED_OUT,
    /** Somebody, by hand. */
    DECLARED,
    /** Nobody: it is missing. */
    MISSING;

    /** As in keys of texts and in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
