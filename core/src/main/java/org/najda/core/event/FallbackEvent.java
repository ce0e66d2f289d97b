package org.najda.core.event;

import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.fallback.Card;

/** What happens about outages. */
public sealed interface FallbackEvent extends Event {
  /**
   * A card was entered; what it says happened at the times that stand on it.
   *
   * @param incident that it led to; null when to none
   * @param card with the priority that holds
   * @param district code of the district the place lies in; null when in none
   * @param effective as the closing code said; false while it is open
   */
  record CardEntered(
      CallId call,
      @Nullable IncidentId incident,
      Card card,
      @Nullable String district,
      boolean effective)
      implements FallbackEvent {}

  /** The room's fallback pack could not be written, after it could. */
  record PackFailed() implements FallbackEvent {}

  /** It could again. */
  record PackRecovered() implements FallbackEvent {}
}
