package org.najda.core.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.Priority;
import org.najda.core.dispatch.Engagement;
import org.najda.core.dispatch.Mission;
import org.najda.core.incident.Incident;
import org.najda.core.room.Setup;
import org.najda.core.settings.Nature;
import org.najda.core.settings.Sending;
import org.najda.core.unit.Unit;

/**
 * Which busy units a room ranks beside its free ones. Nothing when its switches are off.
 *
 * @param urgent the incident that units are looked for
 */
record Engagements(Setup setup, Incident urgent, PastJobs past, Instant at) {

  /** Empty for one that must be left to what it is doing. */
  Optional<Engagement> find(Unit unit, Incident on) {
    Mission mission = on.findActiveMission(unit.id()).orElseThrow();
    if (unit.availability() != Availability.AVAILABLE || unit.condition().panic() != null) {
      return Optional.empty();
    }
    return isInterruptible(on)
        ? Optional.of(new Engagement.Interruptible(on.id()))
        : findSoonFree(unit, on, mission);
  }

  private boolean isInterruptible(Incident on) {
    Priority from =
        setup.findNature(on.assessment().nature()).map(Nature::interruptibleFrom).orElse(null);
    return setup.settings().response().rules().sending().interruptible()
        && from != null
        && !on.priority().isMoreUrgentThan(from)
        && urgent.priority().isMoreUrgentThan(on.priority());
  }

  /** One for whom more is waiting goes there next. */
  private Optional<Engagement> findSoonFree(Unit unit, Incident on, Mission mission) {
    Sending.SoonFree rule = setup.settings().response().rules().sending().soonFree();
    @Nullable Instant arrived = mission.steps().onSceneAt();
    if (!rule.on() || arrived == null || !unit.stack().isEmpty()) {
      return Optional.empty();
    }
    long lasted = Math.max(0, Duration.between(arrived, at).toMillis());
    return past.findRemaining(on.assessment().nature(), lasted, rule.sharePercent())
        .filter(left -> left.millis() <= rule.within().toMillis())
        .map(left ->
            new Engagement.SoonFree(on.id(), left.millis(), left.jobs(), rule.sharePercent()));
  }
}
