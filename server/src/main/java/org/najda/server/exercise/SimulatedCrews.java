package org.najda.server.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.command.Command;
import org.najda.core.command.DispatchCommand.ReportProgress;
import org.najda.core.command.StackCommand.StartMission;
import org.najda.core.command.UnitCommand.RaisePanic;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.unit.Panic;
import org.najda.server.map.OpenMap;
import org.najda.server.map.Points;
import org.najda.server.position.PositionReport;
import org.najda.server.recommend.Advice;
import org.najda.server.room.Room;
import org.najda.server.room.Submission;
import org.najda.server.scenario.Scenario.CrewHabits;
import org.najda.server.whereabouts.Where;

/**
 * Drives the units of a room that nobody else does: neither a crew that logged on nor a member of
 * the room whose unit it is.
 */
final class SimulatedCrews {
  private static final Author AUTHOR = new Author(new PersonId("simulated"), "exercise");

  private final Room room;
  private final Advice advice;
  private final List<SimulatedCrew> crews;

  /**
   * Of all units of a room that are somewhere.
   *
   * @param places where each is now
   */
  static SimulatedCrews of(
      Room room,
      Advice advice,
      SortedMap<UnitId, Where> places,
      Optional<OpenMap> map,
      Habit habit) {
    RoomSettings settings = room.published().settings();
    if (settings == null) {
      throw new IllegalStateException("Room " + room.id() + " is not set up.");
    }
    List<SimulatedCrew> crews = new ArrayList<>();
    for (UnitDefinition unit : settings.units()) {
      Where where = places.get(unit.id());
      if (where != null) {
        crews.add(
            new SimulatedCrew(
                unit.id(),
                map.map(open -> open.travelTimes(unit.kind())),
                habit.crews(),
                habit.seed(),
                Points.of(where.point())));
      }
    }
    return new SimulatedCrews(room, advice, crews);
  }

  /** How they take their time. */
  record Habit(CrewHabits crews, long seed) {}

  private SimulatedCrews(Room room, Advice advice, List<SimulatedCrew> crews) {
    this.room = room;
    this.advice = advice;
    this.crews = List.copyOf(crews);
  }

  /** Everybody does what is due. */
  void step(Duration elapsed, Instant now) {
    RoomState state = room.published();
    for (SimulatedCrew crew : working(state)) {
      if (state.units().get(crew.unit()).condition().panic() == null) {
        crew.act(state, elapsed).ifPresent(step -> take(crew, step, now));
      }
    }
  }

  private List<SimulatedCrew> working(RoomState state) {
    RoomSettings settings = state.settings();
    return crews.stream()
        .filter(crew ->
            state
                .units()
                .find(crew.unit())
                .filter(unit -> unit.condition().logOn() == null)
                .isPresent())
        .filter(crew ->
            settings == null
                || settings.members().stream()
                    .noneMatch(member -> crew.unit().equals(member.unit())))
        .toList();
  }

  private void take(SimulatedCrew crew, SimulatedCrew.Step step, Instant now) {
    String id = UUID.randomUUID().toString();
    if (step.progress() != null) {
      ask(id, new ReportProgress(step.incident(), crew.unit(), step.progress(), now, false));
      return;
    }
    Advice.Grounds grounds =
        advice.grounds(room.id(), room.published(), step.incident(), List.of(crew.unit()));
    Command start = new StartMission(step.incident(), crew.unit(), grounds.evidence(), true);
    room.submit(new Submission(new CommandKey(id, id), AUTHOR, start, List.of(), grounds.answer()));
  }

  /**
   * The first crew that set out so long ago calls for help.
   *
   * @param id makes it act once
   * @return whether there was one
   */
  boolean endanger(IncidentId incident, Duration since, Duration elapsed, String id, Instant now) {
    Optional<SimulatedCrew> found =
        working(room.published()).stream()
            .filter(crew -> crew.isOut(incident, since, elapsed))
            .min(Comparator.comparing(SimulatedCrew::unit));
    found.ifPresent(crew -> {
      GeoPoint at = new GeoPoint(crew.position().lat7(), crew.position().lon7());
      ask(id, new RaisePanic(crew.unit(), now, new Panic.LastSeen(at, now)));
    });
    return found.isPresent();
  }

  /** Refusals need no answer: the room's state will show what somebody else did meanwhile. */
  private void ask(String id, Command command) {
    room.submit(Submission.of(new CommandKey(id, id), AUTHOR, command));
  }

  /** For the position door. */
  List<PositionReport> positions(Duration elapsed, Instant now) {
    return working(room.published()).stream()
        .map(crew ->
            new PositionReport(
                crew.unit().value(),
                now,
                crew.position().lat(),
                crew.position().lon(),
                crew.metersPerSecond(elapsed),
                crew.heading(elapsed),
                8.0))
        .toList();
  }
}
