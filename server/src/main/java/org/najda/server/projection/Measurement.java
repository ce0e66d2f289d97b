package org.najda.server.projection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;
import org.najda.core.interval.Interval;

/**
 * One interval of one call or incident, with what it is grouped by.
 *
 * @param at when the call rang or the incident was opened
 * @param priority of the incident; null for a call that led to none
 * @param district of the incident; null outside all districts, and for a call that led to none
 * @param length null when there is none
 * @param invalid why there is no length; null while it may still come
 * @param late whether its times were entered from a card, after an outage
 */
public record Measurement(
    Instant at,
    @Nullable Priority priority,
    @Nullable String district,
    @Nullable Duration length,
    Interval.@Nullable Invalid invalid,
    boolean late) {
  /** Whether its end may still come. */
  public boolean isPending() {
    return length == null && invalid == null;
  }
}
