package org.najda.server.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
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

  /**
   * A part with its number.
   *
   * @param value null where it is withheld
   */
  public record YearPart(Part part, @Nullable BigDecimal value) {}

  /** Whether some of its parts are withheld. */
  public boolean isWithheld() {
    return parts.stream().anyMatch(part -> part.value() == null);
  }

  /** The part that corresponds to one of another year: of a month, the month of the same name. */
  Optional<YearPart> findSame(YearPart other) {
    return parts.stream().filter(part -> part.part().isSameAs(other.part())).findFirst();
  }

  /** How a part of a figure is called among all numbers of a review. */
  String cell(String figure, YearPart part) {
    return figure + "/" + breakdown.key() + "/" + part.part().key();
  }

  YearBreakdown without(String figure, SortedSet<String> withheld) {
    return new YearBreakdown(
        breakdown,
        label,
        parts.stream()
            .map(part ->
                withheld.contains(cell(figure, part)) ? new YearPart(part.part(), null) : part)
            .toList(),
        finding);
  }

  public boolean isRefused() {
    return finding.verdict() == Verdict.REFUSED;
  }
}
