package org.najda.server.board;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.ExchangeOffer;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Steps;

/**
 * One unit's mission.
 *
 * @param byRadio the steps that somebody at a desk entered for the unit; left out for none
 * @param doubtful those whose time a clock gave that is not to be relied on; left out for none
 * @param endedAt when it ended before it was done
 * @param ended how: recalled, called away to something more urgent, or taken over by another unit
 * @param selfInitiated nobody sent the unit: it came upon the incident; left out when it was sent
 * @param escalation how often nobody acknowledged in time; left out for never
 * @param offer the free unit that would be there earlier; left out when none is offered
 */
public record MissionView(
    UnitId unit,
    Progress progress,
    Instant sentAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant enRouteAt,
    @Nullable Instant onSceneAt,
    @Nullable Instant clearedAt,
    @Nullable SortedSet<Progress> byRadio,
    @Nullable SortedSet<Progress> doubtful,
    @Nullable Instant endedAt,
    Mission.Ending.@Nullable Way ended,
    @Nullable Boolean selfInitiated,
    @Nullable Integer escalation,
    @Nullable OfferView offer) {
  /**
   * A free unit that would be there earlier.
   *
   * @param to the free unit
   * @param at when the times were so
   * @param fromSeconds that the unit under way still had to drive then
   * @param toSeconds that the free unit had to drive then
   */
  public record OfferView(UnitId to, Instant at, long fromSeconds, long toSeconds) {
    static OfferView of(ExchangeOffer offer) {
      return new OfferView(
          offer.to(),
          offer.at(),
          Math.ceilDiv(offer.fromMillis(), 1000),
          Math.ceilDiv(offer.toMillis(), 1000));
    }
  }

  static MissionView of(Mission mission) {
    Steps steps = mission.steps();
    Mission.Ending ending = mission.ending();
    int level = mission.escalation().level();
    return new MissionView(
        mission.unit(),
        mission.progress(),
        mission.sentAt(),
        steps.acknowledgedAt(),
        steps.enRouteAt(),
        steps.onSceneAt(),
        steps.clearedAt(),
        steps.byRadio().isEmpty() ? null : steps.byRadio(),
        steps.doubtful().isEmpty() ? null : steps.doubtful(),
        ending == null ? null : ending.at(),
        ending == null ? null : ending.way(),
        mission.sending().selfInitiated() ? Boolean.TRUE : null,
        level == 0 ? null : level,
        mission.findOffer().map(OfferView::of).orElse(null));
  }
}
