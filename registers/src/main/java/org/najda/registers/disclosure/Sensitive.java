package org.najda.registers.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;

/**
 * Which figures could tell of somebody where they are small: what is sensitive by its parts is so
 * by its months; and what counts some of the same acts or records, as the women among persons
 * presented, is one of its parts.
 *
 * @param all the figures there are
 */
public record Sensitive(Collection<Indicator> all) {
  public Sensitive {
    all = List.copyOf(all);
  }

  public boolean is(Indicator indicator) {
    return isByParts(indicator)
        || indicator.source() instanceof Source.Kept kept
            && all.stream()
                .filter(Sensitive::isByParts)
                .anyMatch(
                    other -> other.source() instanceof Source.Kept whole && isOf(kept, whole));
  }

  /** Sensitive figures of which another one is a part: what is left of them may be small, too. */
  public List<Indicator> wholes(Indicator part) {
    return all.stream()
        .filter(Sensitive::isByParts)
        .filter(other ->
            part.source() instanceof Source.Kept kept
                && other.source() instanceof Source.Kept whole
                && isPart(kept, whole))
        .toList();
  }

  private static boolean isByParts(Indicator indicator) {
    return indicator.breakdowns().stream().anyMatch(Breakdown::sensitive);
  }

  private static boolean isOf(Source.Kept kept, Source.Kept whole) {
    return kept.register().equals(whole.register()) && Objects.equals(kept.act(), whole.act());
  }

  /** Whether it counts the same, with more asked of it. */
  private static boolean isPart(Source.Kept kept, Source.Kept whole) {
    return isOf(kept, whole)
        && Objects.equals(kept.undoneBy(), whole.undoneBy())
        && kept.states().equals(whole.states())
        && Objects.equals(kept.sum(), whole.sum())
        && kept.atEnd() == whole.atEnd()
        && kept.period() == whole.period()
        && !kept.with().equals(whole.with())
        && kept.with().entrySet().containsAll(whole.with().entrySet());
  }
}
