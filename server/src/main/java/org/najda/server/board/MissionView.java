package org.najda.server.board;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.Progress;
import org.najda.core.UnitId;
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
    @Nullable Integer escalation) {
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
        level == 0 ? null : level);
  }
}
