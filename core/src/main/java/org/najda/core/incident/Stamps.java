package org.najda.core.incident;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.core.Stamp;
import org.najda.core.dispatch.Mission;

/**
 * Every stamp of an incident; null for what has not happened. Worked out from its calls, missions
 * and closing, so that it can't contradict them.
 *
 * @param calls of its calls
 * @param missions of its missions
 */
public record Stamps(Calls calls, Instant opened, Missions missions, @Nullable Instant closed) {

  /** The first of each over all calls. */
  public record Calls(@Nullable Stamp presented, @Nullable Stamp answered) {}

  /**
   * The first of each over all missions.
   *
   * @param lastCleared when the last unit was free again; null while one is not
   */
  public record Missions(
      @Nullable Instant firstSent,
      @Nullable Instant firstAcknowledged,
      @Nullable Instant firstEnRoute,
      @Nullable Instant firstOnScene,
      @Nullable Instant lastCleared) {}

  static Stamps of(Incident incident) {
    Closing closing = incident.course().closing();
    return new Stamps(
        new Calls(incident.reports().presented(), incident.reports().answered()),
        incident.opening().at(),
        of(incident.listOwnMissions()),
        closing == null ? null : closing.at());
  }

  private static Missions of(List<Mission> missions) {
    return new Missions(
        first(missions, m -> m.sending().selfInitiated() ? null : m.sentAt()),
        first(missions, m -> m.steps().acknowledgedAt()),
        first(missions, m -> m.steps().enRouteAt()),
        first(missions, m -> m.steps().onSceneAt()),
        lastCleared(missions));
  }

  private static @Nullable Instant first(
      List<Mission> missions, Function<Mission, @Nullable Instant> stamp) {
    Instant first = null;
    for (Mission mission : missions) {
      Instant at = stamp.apply(mission);
      if (at != null && (first == null || at.isBefore(first))) {
        first = at;
      }
    }
    return first;
  }

  private static @Nullable Instant lastCleared(List<Mission> missions) {
    Instant last = null;
    for (Mission mission : missions) {
      if (mission.isActive()) {
        return null;
      }
      Instant at = mission.steps().clearedAt();
      if (at != null && (last == null || at.isAfter(last))) {
        last = at;
      }
    }
    return last;
  }
}
