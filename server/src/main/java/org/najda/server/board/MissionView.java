package org.najda.server.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Steps;

/**
 * One unit's mission.
 *
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
    @Nullable Instant recalledAt,
    @Nullable Boolean recalled,
    @Nullable Integer escalation) {
  static MissionView of(Mission mission) {
    Steps steps = mission.steps();
    int level = mission.escalation().level();
    return new MissionView(
        mission.unit(),
        mission.progress(),
        mission.sentAt(),
        steps.acknowledgedAt(),
        steps.enRouteAt(),
        steps.onSceneAt(),
        steps.clearedAt(),
        mission.recalledAt(),
        mission.recalledAt() == null ? null : Boolean.TRUE,
        level == 0 ? null : level);
  }
}
