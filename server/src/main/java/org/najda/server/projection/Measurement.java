package org.najda.server.projection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.Priority;
import org.najda.core.interval.Interval;

/**
 * One interval of one call or incident, with what it is grouped by.
 *
 * @param at when the call rang or the incident was opened
 * @param incident null for a call that led to none
 * @param priority of the incident; null for a call that led to none
 * @param district of the incident; null outside all districts, and for a call that led to none
 * @param length null when there is none
 * @param invalid why there is no length; null while it may still come
 * @param late whether its times were entered from a card, after an outage
 * @param doubtful whether a clock that is not to be relied on gave one of its stamps
 */
public record Measurement(
    Instant at,
    @Nullable IncidentId incident,
    @Nullable Priority priority,
    @Nullable String district,
    @Nullable Duration length,
    Interval.@Nullable Invalid invalid,
    boolean late,
    boolean doubtful) {
  /** The same, resting on a clock that is not to be relied on. */
  public Measurement doubted() {
    return new Measurement(at, incident, priority, district, length, invalid, late, true);
  }

  /** Whether its end may still come. */
  public boolean isPending() {
    return length == null && invalid == null;
  }
}
