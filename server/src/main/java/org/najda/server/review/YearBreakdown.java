package org.najda.server.review;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Label;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Verdict;
import org.najda.registers.tally.Part;

/**
 * A figure by its parts.
 *
 * @param label what it is told by; null for months and units, which the texts name
 * @param finding whether the parts stand to the whole as they should
 */
public record YearBreakdown(
    Breakdown breakdown, @Nullable Label label, List<YearPart> parts, Finding finding) {
  public YearBreakdown {
    parts = List.copyOf(parts);
  }

  /** A part with its number. */
  public record YearPart(Part part, BigDecimal value) {}

  public boolean isRefused() {
    return finding.verdict() == Verdict.REFUSED;
  }
}
