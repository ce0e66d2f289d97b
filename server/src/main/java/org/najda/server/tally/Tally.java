package org.najda.server.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted.
 *
 * @param parts in the order in which they were asked for; null where a percentile has nothing to
 *     speak of
 */
public record Tally(BigDecimal whole, List<@Nullable BigDecimal> parts) {
  public Tally {
    parts = Collections.unmodifiableList(new ArrayList<>(parts));
  }
}
