package org.najda.core.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.najda.core.UnitId;

/**
 * A free unit that would be there earlier than the one under way: somebody may have it take the
 * mission over, and nothing happens by itself.
 *
 * @param to the free unit
 * @param at when the times were so
 * @param fromMillis by road, that the unit under way still had to drive then
 * @param toMillis by road, that the free unit had to drive then
 * @param declined somebody said no; kept, so that he is not asked again
 */
public record ExchangeOffer(
    UnitId to, Instant at, long fromMillis, long toMillis, boolean declined) {
  /** How much earlier somebody would be there. */
  public Duration saved() {
    return Duration.ofMillis(fromMillis - toMillis);
  }

  ExchangeOffer asDeclined() {
    return new ExchangeOffer(to, at, fromMillis, toMillis, true);
  }
}
