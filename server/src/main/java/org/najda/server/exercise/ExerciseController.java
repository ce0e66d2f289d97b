package org.najda.server.exercise;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.access.Standing;
import org.najda.server.account.Account;
import org.najda.server.exercise.ExerciseView.Choice;
import org.najda.server.exercise.ExerciseView.Current;
import org.najda.server.problem.ProblemException;
import org.najda.server.room.Room;
import org.najda.server.scenario.ScriptedCall;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the trainer of a training room leads its exercise by. */
@RestController
@Tag(name = "training")
public final class ExerciseController {
  private final Doorkeeper doorkeeper;
  private final Exercises exercises;
  private final InstantSource clock;

  public ExerciseController(Doorkeeper doorkeeper, Exercises exercises, InstantSource clock) {
    this.doorkeeper = doorkeeper;
    this.exercises = exercises;
    this.clock = clock;
  }

  /**
   * @param id of the exercise, made by who asks: sent twice, it begins one
   * @param seed the same one gives the same callers at the same places; left out: another each time
   */
  record BeginBody(
      @NotNull UUID id, @NotNull @Size(min = 1, max = 40) String scenario, @Nullable Long seed) {}

  /** How an exercise goes on. */
  enum Move {
    PAUSE,
    GO_ON,
    END
  }

  record MoveBody(@NotNull Move move) {}

  record PaceBody(@NotNull Integer percent) {}

  /**
   * @param id of the wish: sent twice, it rings once
   * @param card whose caller rings
   */
  record RingBody(@NotNull UUID id, @NotNull @Size(min = 1, max = 40) String card) {}

  @GetMapping("/api/rooms/{room}/exercise")
  @Operation(
      summary = "What is practised in a training room",
      description =
          "Everybody sees how far it is, who answers calls what their callers say, a trainer the"
              + " scenarios and the callers to come as well.")
  ExerciseView read(@PathVariable String room, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_BOARD);
    Exercises.requireTraining(visit.room());
    return view(visit);
  }

  @PostMapping("/api/rooms/{room}/exercise")
  @Operation(summary = "Begin a scenario; refused in a room that is not for training")
  ExerciseView begin(
      @PathVariable String room,
      @Valid @RequestBody BeginBody body,
      @AuthenticationPrincipal Account who) {
    Visit visit = lead(room, who);
    Instant now = clock.instant();
    long seed = body.seed() == null ? now.toEpochMilli() : body.seed();
    exercises.begin(
        visit.room(),
        id ->
            new Exercise(
                body.id(),
                id,
                body.scenario(),
                seed,
                who.login(),
                now,
                Course.begun(now),
                List.of()));
    return view(visit);
  }

  @PostMapping("/api/rooms/{room}/exercise/moves")
  @Operation(summary = "Let the exercise pause, go on or end")
  ExerciseView move(
      @PathVariable String room,
      @Valid @RequestBody MoveBody body,
      @AuthenticationPrincipal Account who)
      throws InterruptedException {
    Visit visit = lead(room, who);
    Room led = visit.room();
    switch (body.move()) {
      case PAUSE -> exercises.change(led, Course::paused);
      case GO_ON -> exercises.change(led, Course::goneOn);
      case END -> exercises.steer(led, RunningExercise::end);
    }
    return view(visit);
  }

  @PutMapping("/api/rooms/{room}/exercise/pace")
  @Operation(summary = "Let the time of the exercise go slower or faster: 50, 100, 200 or 400 %")
  ExerciseView pace(
      @PathVariable String room,
      @Valid @RequestBody PaceBody body,
      @AuthenticationPrincipal Account who)
      throws InterruptedException {
    Visit visit = lead(room, who);
    if (!Course.PACES.contains(body.percent())) {
      throw ProblemException.ofField("percent", "must be 50, 100, 200 or 400");
    }
    exercises.change(visit.room(), (course, now) -> course.atPace(body.percent(), now));
    return view(visit);
  }

  @PostMapping("/api/rooms/{room}/exercise/calls")
  @Operation(summary = "Have a caller ring now, before the time or once more")
  ExerciseView ring(
      @PathVariable String room,
      @Valid @RequestBody RingBody body,
      @AuthenticationPrincipal Account who)
      throws InterruptedException {
    Visit visit = lead(room, who);
    exercises.steer(
        visit.room(), (running, now) -> running.ring(card(running, body.card()), body.id(), now));
    return view(visit);
  }

  private static ScriptedCall card(RunningExercise running, String card) {
    return running.casting().scenario().calls().stream()
        .filter(call -> call.key().equals(card))
        .findFirst()
        .orElseThrow(() -> ProblemException.ofField("card", "the scenario has no such call"));
  }

  private Visit lead(String room, Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.LEAD_EXERCISE);
    Exercises.requireTraining(visit.room());
    return visit;
  }

  private ExerciseView view(Visit visit) {
    Standing standing = visit.standing();
    boolean leads = standing.may(Act.LEAD_EXERCISE);
    return new ExerciseView(
        leads ? exercises.scenarios().list().stream().map(Choice::of).toList() : List.of(),
        current(visit.room(), standing, leads));
  }

  private @Nullable Current current(Room room, Standing standing, boolean leads) {
    Instant now = clock.instant();
    return exercises
        .findOpen(room)
        .map(running -> ExerciseView.of(running, room.published(), standing, now))
        .or(() -> exercises.findLatest(room).map(exercise -> over(exercise, room, leads, now)))
        .orElse(null);
  }

  private Current over(Exercise exercise, Room room, boolean leads, Instant now) {
    return exercises
        .scenarios()
        .find(exercise.scenario())
        .map(scenario ->
            ExerciseView.over(
                exercise,
                scenario,
                leads ? Debriefed.of(exercise, scenario, room.published()) : List.of(),
                now))
        .orElseGet(() -> ExerciseView.over(exercise, null, List.of(), now));
  }
}
