package org.najda.server.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.Priority;
import org.najda.core.call.Call;
import org.najda.core.incident.Incident;
import org.najda.core.interval.Interval;
import org.najda.core.interval.IntervalName;
import org.najda.core.interval.Intervals;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Target;
import org.najda.registers.definition.Label;
import org.najda.server.exercise.Exercise.Rung;
import org.najda.server.scenario.Scenario;

/**
 * What became of a call of an exercise: how long people took, and the room's own target beside it.
 * It judges nobody; trainer and trainee talk about it.
 *
 * @param call null: it has left the room's state
 */
record Debriefed(
    int number,
    Label title,
    @Nullable CallId call,
    @Nullable IncidentId incident,
    List<Taken> taken) {
  private static final List<IntervalName> SHOWN =
      List.of(
          IntervalName.PRESENTED_TO_ANSWERED,
          IntervalName.ANSWERED_TO_FIRST_SENT,
          IntervalName.PRESENTED_TO_FIRST_ON_SCENE);

  /**
   * An interval.
   *
   * @param seconds null: it has no end
   * @param withinSeconds the room's target; null: it has none for it
   */
  record Taken(IntervalName interval, @Nullable Long seconds, @Nullable Integer withinSeconds) {}

  /** Of every call of an exercise, in the order in which they rang. */
  static List<Debriefed> of(Exercise exercise, Scenario scenario, RoomState state) {
    List<Debriefed> all = new ArrayList<>();
    for (Rung rung : exercise.rung()) {
      Optional<Call> call = SimulatedCallers.findCall(state, exercise, rung);
      Optional<Incident> incident = call.flatMap(Call::incident).flatMap(state.incidents()::find);
      all.add(
          new Debriefed(
              rung.number(),
              scenario.getCall(rung.card()).title(),
              call.map(Call::id).orElse(null),
              incident.map(Incident::id).orElse(null),
              taken(call, incident, state.settings())));
    }
    return all;
  }

  private static List<Taken> taken(
      Optional<Call> call, Optional<Incident> incident, @Nullable RoomSettings settings) {
    Priority priority = incident.map(Incident::priority).orElse(null);
    return Stream.concat(
            call.map(Intervals::of).orElse(List.of()).stream(),
            incident.map(Intervals::of).orElse(List.of()).stream())
        .filter(interval -> SHOWN.contains(interval.name()))
        .map(interval -> taken(interval, priority, settings))
        .toList();
  }

  private static Taken taken(
      Interval interval, @Nullable Priority priority, @Nullable RoomSettings settings) {
    return new Taken(
        interval.name(), interval.seconds(), within(interval.name(), priority, settings));
  }

  /** For this priority, else for all. */
  private static @Nullable Integer within(
      IntervalName name, @Nullable Priority priority, @Nullable RoomSettings settings) {
    Integer found = null;
    if (settings != null) {
      for (Target target : settings.response().targets()) {
        boolean own = target.priority() != null && target.priority().equals(priority);
        if (target.interval().equals(name.id())
            && (own || (target.priority() == null && found == null))) {
          found = target.withinSeconds();
        }
      }
    }
    return found;
  }
}
