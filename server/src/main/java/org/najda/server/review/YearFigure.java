package org.najda.server.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Verdict;

/**
 * An indicator's figure in a review.
 *
 * @param value null where it is missing, which is not 0
 * @param finding what its check found
 * @param breakdowns the figure by its parts; none where it was not counted
 */
public record YearFigure(
    Indicator indicator,
    @Nullable BigDecimal value,
    Origin origin,
    Finding finding,
    List<YearBreakdown> breakdowns) {
  public YearFigure {
    breakdowns = List.copyOf(breakdowns);
  }

  /** Whether it or one of its breakdowns must not be published so. */
  public boolean isRefused() {
    return finding.verdict() == Verdict.REFUSED
        || breakdowns.stream().anyMatch(YearBreakdown::isRefused);
  }

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
