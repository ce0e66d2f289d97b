package org.najda.server.review;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.najda.registers.review.Verdict;
import org.najda.server.review.YearFigure.Origin;

/**
 * A figure as an edition gives it.
 *
 * @param indicator its id
 * @param value null where it is missing or withheld, which the origin says
 */
public record PublishedFigure(
    String indicator, @Nullable BigDecimal value, Origin origin, Verdict verdict) {
  public static PublishedFigure of(YearFigure figure) {
    return new PublishedFigure(
        figure.indicator().id(), figure.value(), figure.origin(), figure.finding().verdict());
  }

  /** Whether a reader sees another number, or another reason why there is none. */
  boolean differsFrom(PublishedFigure other) {
    return value == null || other.value == null
        ? value != other.value || origin != other.origin
        : value.compareTo(other.value) != 0;
  }
}
