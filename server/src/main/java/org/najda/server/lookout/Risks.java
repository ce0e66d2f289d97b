package org.najda.server.lookout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;
import org.najda.core.Stamp;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.command.TargetCommand.WarnOfTarget;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Stamps;
import org.najda.core.interval.IntervalName;
import org.najda.core.room.RoomState;
import org.najda.core.settings.Target;

/**
 * Finds targets at risk in one state of a room.
 *
 * @param lead how long before a target is missed it is told
 * @param arrivals when the unit that comes first will be at an incident
 */
record Risks(RoomState state, List<Target> targets, Duration lead, Instant now, Arrivals arrivals) {
  private static final int MISSED = 2;

  private static final List<IntervalName> LOOKED_AT =
      List.of(IntervalName.ANSWERED_TO_FIRST_SENT, IntervalName.PRESENTED_TO_FIRST_ON_SCENE);

  /** Tells when units will arrive. */
  interface Arrivals {
    /** Empty when no unit is on its way, or nobody knows how long its way is. */
    Optional<Instant> findFirst(Incident incident);
  }

  /** What is to be told now. */
  List<WarnOfTarget> list() {
    List<WarnOfTarget> found = new ArrayList<>();
    for (Incident incident : state.incidents().values()) {
      if (incident.isOpen()) {
        LOOKED_AT.forEach(interval -> look(incident, interval).ifPresent(found::add));
      }
    }
    return found;
  }

  private Optional<WarnOfTarget> look(Incident incident, IntervalName interval) {
    Target target = target(interval, incident.priority());
    if (target == null || isReached(incident.stamps(), interval)) {
      return Optional.empty();
    }
    Duration within = Duration.ofSeconds(target.withinSeconds());
    Instant missedAt = from(incident.stamps(), interval).plus(within);
    if (now.isBefore(missedAt.minus(leadOf(within))) || isTold(incident, interval, missedAt)) {
      return Optional.empty();
    }
    Instant expectedAt = expected(incident, interval);
    boolean inTime = expectedAt != null && !expectedAt.isAfter(missedAt) && now.isBefore(missedAt);
    return inTime
        ? Optional.empty()
        : Optional.of(new WarnOfTarget(incident.id(), interval, missedAt, expectedAt));
  }

  /** Of a target that is shorter than twice the room's lead: its second half. */
  Duration leadOf(Duration within) {
    Duration half = within.dividedBy(2);
    return half.compareTo(lead) < 0 ? half : lead;
  }

  private @Nullable Target target(IntervalName interval, Priority priority) {
    Target ofAll = null;
    for (Target target : targets) {
      if (target.interval().equals(interval.id())) {
        if (priority.equals(target.priority())) {
          return target;
        }
        ofAll = target.priority() == null ? target : ofAll;
      }
    }
    return ofAll;
  }

  private boolean isTold(Incident incident, IntervalName interval, Instant missedAt) {
    Alarm alarm = state.alarms().find(AlarmCause.ofTarget(incident.id(), interval)).orElse(null);
    boolean missedUntold =
        !now.isBefore(missedAt) && alarm != null && alarm.raising().level() < MISSED;
    return alarm != null && alarm.endedAt() == null && !missedUntold;
  }

  private @Nullable Instant expected(Incident incident, IntervalName interval) {
    boolean comes = interval == IntervalName.PRESENTED_TO_FIRST_ON_SCENE;
    return comes ? arrivals.findFirst(incident).orElse(null) : null;
  }

  private static boolean isReached(Stamps stamps, IntervalName interval) {
    return interval == IntervalName.ANSWERED_TO_FIRST_SENT
        ? stamps.missions().firstSent() != null
        : stamps.missions().firstOnScene() != null;
  }

  /** The interval's first stamp; where it is lacking, the next that there is. */
  private static Instant from(Stamps stamps, IntervalName interval) {
    Stamp presented = stamps.calls().presented();
    Stamp answered = stamps.calls().answered();
    if (interval == IntervalName.PRESENTED_TO_FIRST_ON_SCENE && presented != null) {
      return presented.at();
    }
    return answered == null ? stamps.opened() : answered.at();
  }
}
