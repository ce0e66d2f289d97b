package org.najda.server.exercise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.call.Call;
import org.najda.core.room.RoomState;
import org.najda.registers.definition.Label;
import org.najda.server.access.Act;
import org.najda.server.access.Standing;
import org.najda.server.exercise.Exercise.Rung;
import org.najda.server.scenario.Scenario;
import org.najda.server.scenario.ScriptedCall;

/**
 * What the people of a training room see of its exercise.
 *
 * @param scenarios what a trainer may choose; nobody else sees them
 * @param exercise what goes on, or went on last; null: nothing was practised yet
 */
record ExerciseView(List<Choice> scenarios, @Nullable Current exercise) {

  /** A scenario to choose. */
  record Choice(String key, Label title, Label about, int calls, long minutes) {
    static Choice of(Scenario scenario) {
      return new Choice(
          scenario.key(),
          scenario.title(),
          scenario.about(),
          scenario.calls().size(),
          scenario.calls().getLast().after().toMinutes() + 1);
    }
  }

  /** Whether it goes on. */
  enum State {
    RUNNING,
    PAUSED,
    /** By a restart of the server. */
    HALTED,
    ENDED;

    static State of(Course course) {
      if (course.isEnded()) {
        return ENDED;
      }
      return course.isRunning() ? RUNNING : course.halted() ? HALTED : PAUSED;
    }
  }

  /**
   * @param title null: its scenario is no longer there
   * @param calls of the scenario
   * @param rung of these
   * @param cards what a trainer sees of each call; nobody else does
   * @param voices what the callers say to whoever answered them
   */
  record Current(
      UUID id,
      @Nullable Label title,
      State state,
      int pacePercent,
      long elapsedSeconds,
      int calls,
      int rung,
      Instant startedAt,
      List<Card> cards,
      List<Voice> voices,
      List<Debriefed> debrief) {}

  /**
   * A scripted call.
   *
   * @param rung how often
   */
  record Card(
      String key, Label title, long afterSeconds, int rung, Label place, List<Label> lines) {}

  /** What the caller of one call says, line by line. */
  record Voice(CallId call, List<Label> lines) {}

  static Current of(RunningExercise running, RoomState state, Standing standing, Instant now) {
    Exercise exercise = running.exercise();
    Casting casting = running.casting();
    return current(
        exercise,
        casting.scenario(),
        now,
        standing.may(Act.LEAD_EXERCISE) ? cards(exercise, casting) : List.of(),
        standing.may(Act.READ_CALLER) ? voices(exercise, casting, state) : List.of(),
        List.of());
  }

  /**
   * One that is over.
   *
   * @param scenario null: it is no longer there
   */
  static Current over(
      Exercise exercise, @Nullable Scenario scenario, List<Debriefed> debrief, Instant now) {
    return current(exercise, scenario, now, List.of(), List.of(), debrief);
  }

  private static Current current(
      Exercise exercise,
      @Nullable Scenario scenario,
      Instant now,
      List<Card> cards,
      List<Voice> voices,
      List<Debriefed> debrief) {
    Course course = exercise.course();
    return new Current(
        exercise.id(),
        scenario == null ? null : scenario.title(),
        State.of(course),
        course.pacePercent(),
        course.elapsedAt(now).toSeconds(),
        scenario == null ? 0 : scenario.calls().size(),
        (int) exercise.rung().stream().map(Rung::card).distinct().count(),
        exercise.startedAt(),
        cards,
        voices,
        debrief);
  }

  private static List<Card> cards(Exercise exercise, Casting casting) {
    return casting.scenario().calls().stream()
        .map(card -> {
          Casting.Caller next = casting.caller(card, exercise.count(card.key()));
          return new Card(
              card.key(),
              card.title(),
              card.after().toSeconds(),
              exercise.count(card.key()),
              next.words(),
              said(card, next));
        })
        .toList();
  }

  private static List<Voice> voices(Exercise exercise, Casting casting, RoomState state) {
    return exercise.rung().stream()
        .flatMap(rung ->
            SimulatedCallers.findCall(state, exercise, rung)
                .filter(call -> call.line().answer() != null)
                .map(call -> voice(exercise, casting, rung, call))
                .stream())
        .toList();
  }

  private static Voice voice(Exercise exercise, Casting casting, Rung rung, Call call) {
    ScriptedCall card = casting.scenario().getCall(rung.card());
    return new Voice(call.id(), said(card, casting.caller(card, exercise.timesBefore(rung))));
  }

  private static List<Label> said(ScriptedCall card, Casting.Caller by) {
    return card.lines().stream().map(by::says).toList();
  }
}
