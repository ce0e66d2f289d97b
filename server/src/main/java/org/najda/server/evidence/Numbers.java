package org.najda.server.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many stand behind a figure.
 *
 * @param seen how many of them their reader may know of
 * @param all null where that could tell him of somebody he may not know of
 * @param asOf the moment as of which they are counted
 */
public record Numbers(long seen, @Nullable Long all, Instant asOf) {
  /** How many are closed to their reader; null where that is not told. */
  public @Nullable Long closed() {
    return all == null ? null : all - seen;
  }

  /** Whether there is none at all, told to everybody. */
  public boolean areNone() {
    return all != null && all == 0;
  }
}
