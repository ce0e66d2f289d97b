package org.najda.server.tally;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was counted.
 *
 * @param parts in the order in which they were asked for
 */
public record Tally(BigDecimal whole, List<BigDecimal> parts) {
  public Tally {
    parts = List.copyOf(parts);
  }
}
