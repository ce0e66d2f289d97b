package org.najda.server.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.call.Call;
import org.najda.server.exercise.Exercise.Rung;
import org.najda.server.position.Positions;
import org.najda.server.position.PositionsUnavailable;
import org.najda.server.room.Room;
import org.najda.server.scenario.Scenario;
import org.najda.server.scenario.Scenario.Danger;
import org.najda.server.scenario.ScriptedCall;

/** An exercise that has not ended, with everybody in it. One thread at a time may be in it. */
final class RunningExercise {
  /**
   * At most so much of an exercise's own time is lost when the server is killed, times its pace.
   */
  private static final Duration KEPT_EVERY = Duration.ofSeconds(5);

  private static final Duration POSITIONS_EVERY = Duration.ofSeconds(2);

  private final Room room;
  private final Casting casting;
  private final SimulatedCallers callers;
  private final SimulatedCrews crews;
  private final Positions positions;
  private final ExerciseStore store;
  private volatile Exercise exercise;

  /** When, in the exercise's own time, each call rang; those of before a restart rang then. */
  private final Map<Integer, Duration> rangAt = new TreeMap<>();

  private final Set<Danger> told = new HashSet<>();
  private Instant keptAt = Instant.EPOCH;
  private Instant reportedAt = Instant.EPOCH;

  /** Who and what is in it. */
  record Cast(
      Room room,
      Casting casting,
      SimulatedCallers callers,
      SimulatedCrews crews,
      Positions positions) {}

  RunningExercise(Exercise exercise, Cast cast, ExerciseStore store) {
    this.exercise = exercise;
    this.room = cast.room();
    this.casting = cast.casting();
    this.callers = cast.callers();
    this.crews = cast.crews();
    this.positions = cast.positions();
    this.store = store;
    Duration now = exercise.course().elapsed();
    exercise.rung().forEach(rung -> rangAt.put(rung.number(), now));
  }

  Exercise exercise() {
    return exercise;
  }

  Casting casting() {
    return casting;
  }

  /** Gives it another course. */
  void steer(Course now) {
    exercise = exercise.with(now);
    store.keep(exercise.id(), now);
  }

  /** Everybody does what is due now. */
  void step(Instant now) throws InterruptedException, PositionsUnavailable {
    Duration elapsed = exercise.course().elapsedAt(now);
    if (exercise.course().isRunning()) {
      ringWhatIsDue(elapsed, now);
      hangUp(elapsed, now);
      crews.step(elapsed, now);
      endanger(elapsed, now);
      if (!now.isBefore(keptAt.plus(KEPT_EVERY))) {
        steer(exercise.course().reached(now));
        keptAt = now;
      }
    }
    if (!now.isBefore(reportedAt.plus(POSITIONS_EVERY))) {
      positions.receive(room.id(), null, crews.positions(elapsed, now));
      reportedAt = now;
    }
  }

  private void ringWhatIsDue(Duration elapsed, Instant now) throws InterruptedException {
    for (ScriptedCall card : casting.scenario().calls()) {
      if (card.after().compareTo(elapsed) <= 0 && exercise.count(card.key()) == 0) {
        ring(card, null, now);
      }
    }
  }

  /**
   * Has a card ring now; before its time, and as often as the trainer likes.
   *
   * @param asked the trainer's wish, which acts once; null: its time has come
   */
  void ring(ScriptedCall card, @Nullable UUID asked, Instant now) throws InterruptedException {
    if (asked != null && exercise.rung().stream().anyMatch(one -> asked.equals(one.asked()))) {
      return;
    }
    Rung rung = new Rung(exercise.rung().size() + 1, card.key(), now, asked);
    Casting.Caller caller = casting.caller(card, exercise.count(card.key()));
    // Should the server die in between, it rings again with the same reference: once in the room.
    callers.ring(room, exercise.reference(rung.number()), caller, now);
    store.add(exercise.id(), rung);
    List<Rung> all = new ArrayList<>(exercise.rung());
    all.add(rung);
    exercise = exercise.with(all);
    rangAt.put(rung.number(), exercise.course().elapsedAt(now));
  }

  private void hangUp(Duration elapsed, Instant now) throws InterruptedException {
    for (Rung rung : exercise.rung()) {
      Duration patience = casting.scenario().getCall(rung.card()).patience();
      Duration rang = rangAt.get(rung.number());
      boolean impatient = rang != null && elapsed.compareTo(rang.plus(patience)) >= 0;
      callers.hangUp(room, exercise, rung, impatient, now);
    }
  }

  private void endanger(Duration elapsed, Instant now) {
    Scenario scenario = casting.scenario();
    for (Danger danger : scenario.dangers()) {
      if (told.contains(danger)) {
        continue;
      }
      String id = "exercise-" + exercise.id() + "-danger-" + scenario.dangers().indexOf(danger);
      if (incidentOf(danger.of())
          .filter(incident -> crews.endanger(incident, danger.after(), elapsed, id, now))
          .isPresent()) {
        told.add(danger);
      }
    }
  }

  private Optional<IncidentId> incidentOf(String card) {
    return exercise.rung().stream()
        .filter(rung -> rung.card().equals(card))
        .findFirst()
        .flatMap(rung -> SimulatedCallers.findCall(room.published(), exercise, rung))
        .flatMap(Call::incident);
  }

  /** Everybody who is still on the line puts the receiver down, and it is over. */
  void end(Instant now) throws InterruptedException {
    steer(exercise.course().ended(now));
    for (Rung rung : exercise.rung()) {
      callers.end(room, exercise, rung, now);
    }
  }
}
