package org.najda.server.replay;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.Priority;
import org.najda.core.dispatch.RankedUnit;
import org.najda.core.recommendation.Recommendation;
import org.najda.core.settings.Sending;

/**
 * How units are chosen in a replay. Each but the first is what a room does with one switch on, and
 * a dispatcher who takes what is shown; none knows what will happen.
 */
enum Policy {
  /** The free unit that is nearest as the crow flies. */
  STRAIGHT_LINE,
  /** The free unit that is there first by road. */
  ROAD_TIME,
  /** Waits for a unit whose job is nearly over where it would be there earlier than a free one. */
  SOON_FREE,
  /** Calls a unit away from a less urgent job where it would be there earlier by the margin. */
  INTERRUPTIBLE,
  /** Exchanges a unit under way for one that became free and would be there earlier. */
  EXCHANGE,
  /** Makes the move that mends most of the cover, after each dispatch and each clearing. */
  COVER;

  /** Whoever is called away or takes over must be there so much earlier. */
  static final Duration MARGIN = Duration.ofMinutes(2);

  /** Incidents of this priority and less urgent ones may be broken off. */
  static final Priority INTERRUPTIBLE_FROM = new Priority(2);

  /**
   * The room's switches.
   *
   * @param sharePercent of past jobs, for units whose job is nearly over
   */
  Sending sending(int sharePercent) {
    Sending off = Sending.OFF;
    return switch (this) {
      case STRAIGHT_LINE, ROAD_TIME, EXCHANGE -> off;
      case SOON_FREE -> off.with(new Sending.SoonFree(true, off.soonFree().within(), sharePercent));
      case INTERRUPTIBLE -> off.withInterruptible(true);
      case COVER -> off.with(new Sending.Cover(true, off.cover().within()));
    };
  }

  /** Whether busy units may be chosen too. */
  boolean looksAtBusy() {
    return this == SOON_FREE || this == INTERRUPTIBLE;
  }

  /** The free unit to send; empty when none has a way there. */
  Optional<RankedUnit> free(Recommendation answer, GeoPoint place) {
    List<RankedUnit> able =
        answer.ranked().stream()
            .map(Recommendation.Ranked::unit)
            .filter(unit -> unit.isFree() && unit.travelMillis() != null)
            .toList();
    return this == STRAIGHT_LINE
        ? able.stream()
            .min(Comparator.comparingDouble(unit -> place.distanceMeters(unit.position())))
        : able.stream().findFirst();
  }

  /** The busy unit that the answer puts first; empty when a free one stands there. */
  Optional<RankedUnit> busy(Recommendation answer) {
    return answer.ranked().stream()
        .map(Recommendation.Ranked::unit)
        .findFirst()
        .filter(unit -> !unit.isFree());
  }

  /** Whether the busy unit would be there so much earlier that it is worth calling it away. */
  boolean isWorth(RankedUnit busy, @Nullable RankedUnit free) {
    return free == null || arrival(busy) + MARGIN.toMillis() <= arrival(free);
  }

  static long arrival(RankedUnit unit) {
    Long millis = unit.arrivalMillis();
    if (millis == null) {
      throw new IllegalStateException("Nobody knows when it would be there: " + unit);
    }
    return millis;
  }
}
