package org.najda.server.exercise;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.core.settings.RoomSettings;
import org.najda.server.exercise.RunningExercise.Cast;
import org.najda.server.map.Maps;
import org.najda.server.map.OpenMap;
import org.najda.server.position.Positions;
import org.najda.server.position.PositionsUnavailable;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.recommend.Advice;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.round.Round;
import org.najda.server.scenario.Scenario;
import org.najda.server.scenario.Scenarios;
import org.najda.server.telephony.Telephony;
import org.najda.server.text.Texts;
import org.najda.server.whereabouts.Whereabouts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All exercises of this server. Safe for use by many threads. */
public final class Exercises implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Exercises.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Rooms rooms;
  private final Scenarios scenarios;
  private final Doors doors;
  private final Land land;
  private final ExerciseStore store;
  private final InstantSource clock;
  private final Map<RoomId, RunningExercise> open = new ConcurrentHashMap<>();

  /** By a restart, and not taken up again yet. */
  private final Map<RoomId, Exercise> cutShort = new ConcurrentHashMap<>();

  private final Round round = new Round("exercises", this::step);

  /** What simulated people come in by. */
  public record Doors(Telephony telephony, Positions positions, Advice advice) {}

  /** Where they are. */
  public record Land(Maps maps, Whereabouts whereabouts, Texts texts) {}

  public Exercises(
      Rooms rooms,
      Scenarios scenarios,
      Doors doors,
      Land land,
      DataSource database,
      InstantSource clock) {
    this.rooms = rooms;
    this.scenarios = scenarios;
    this.doors = doors;
    this.land = land;
    this.store = new ExerciseStore(database);
    this.clock = clock;
  }

  /** Begins to look after them; those that were going on stand still until a trainer goes on. */
  public void start() {
    store.haltAll().forEach(exercise -> cutShort.put(exercise.room(), exercise));
    round.start(PAUSE, PAUSE);
  }

  Scenarios scenarios() {
    return scenarios;
  }

  /** What was practised last in a room, over or not. */
  Optional<Exercise> findLatest(Room room) {
    return findOpen(room).map(RunningExercise::exercise).or(() -> store.findLatest(room.id()));
  }

  /** What goes on in a room. */
  Optional<RunningExercise> findOpen(Room room) {
    if (cutShort.containsKey(room.id())) {
      takeUp(room);
    }
    return Optional.ofNullable(open.get(room.id()));
  }

  /**
   * Begins one; the same asked again begins nothing.
   *
   * @throws ProblemException {@code not-for-training}, {@code exercise-open}
   */
  synchronized Exercise begin(Room room, Function<RoomId, Exercise> making) {
    requireTraining(room);
    Exercise wanted = making.apply(room.id());
    Optional<Exercise> latest = findLatest(room);
    if (latest.filter(known -> known.id().equals(wanted.id())).isPresent()) {
      return latest.get();
    }
    if (latest.filter(known -> !known.course().isEnded()).isPresent()) {
      throw ProblemException.of(ProblemCode.EXERCISE_OPEN);
    }
    Scenario scenario =
        scenarios
            .find(wanted.scenario())
            .orElseThrow(() -> ProblemException.ofField("scenario", "there is no such scenario"));
    RunningExercise running = running(wanted, scenario, room);
    store.add(wanted);
    open.put(room.id(), running);
    return wanted;
  }

  static void requireTraining(Room room) {
    if (!room.id().isTraining()) {
      throw ProblemException.of(ProblemCode.NOT_FOR_TRAINING);
    }
  }

  /** Something that a trainer does with what goes on. */
  interface Steering {
    void on(RunningExercise running, Instant now) throws InterruptedException;
  }

  /**
   * Steers what goes on.
   *
   * @throws ProblemException {@code not-for-training}, {@code no-exercise}
   */
  Exercise steer(Room room, Steering steering) throws InterruptedException {
    requireTraining(room);
    RunningExercise running =
        findOpen(room).orElseThrow(() -> ProblemException.of(ProblemCode.NO_EXERCISE));
    synchronized (running) {
      if (running.exercise().course().isEnded()) {
        throw ProblemException.of(ProblemCode.NO_EXERCISE);
      }
      steering.on(running, clock.instant());
      if (running.exercise().course().isEnded()) {
        open.remove(room.id(), running);
      }
      return running.exercise();
    }
  }

  /** Steers its course alone. */
  Exercise change(Room room, BiFunction<Course, Instant, Course> change)
      throws InterruptedException {
    return steer(
        room, (running, now) -> running.steer(change.apply(running.exercise().course(), now)));
  }

  private synchronized void takeUp(Room room) {
    Exercise exercise = cutShort.get(room.id());
    if (exercise != null) {
      scenarios
          .find(exercise.scenario())
          .ifPresentOrElse(
              scenario -> open.put(room.id(), running(exercise, scenario, room)),
              // Its file is gone: it can't go on, and must not stand in the way of another.
              () -> store.keep(exercise.id(), exercise.course().ended(clock.instant())));
      cutShort.remove(room.id());
    }
  }

  private RunningExercise running(Exercise exercise, Scenario scenario, Room room) {
    SimulatedCrews crews =
        SimulatedCrews.of(
            room,
            doors.advice(),
            land.whereabouts().of(room.id(), room.published()),
            map(room),
            new SimulatedCrews.Habit(scenario.crews(), exercise.seed()));
    Cast cast =
        new Cast(
            room,
            casting(exercise, scenario, room),
            new SimulatedCallers(doors.telephony()),
            crews,
            doors.positions());
    return new RunningExercise(exercise, cast, store);
  }

  private Casting casting(Exercise exercise, Scenario scenario, Room room) {
    RoomSettings settings = room.published().settings();
    if (settings == null) {
      throw new IllegalStateException("Room " + room.id() + " is not set up.");
    }
    return new Casting(scenario, exercise.seed(), Ground.of(settings, map(room), land.texts()));
  }

  private Optional<OpenMap> map(Room room) {
    return Optional.ofNullable(room.published().settings())
        .flatMap(settings -> land.maps().find(settings.map()));
  }

  private void step() {
    for (Room room : rooms.list()) {
      if (room.id().isTraining()) {
        findOpen(room).ifPresent(this::step);
      }
    }
  }

  // One that fails must not keep the others from going on.
  private void step(RunningExercise running) {
    synchronized (running) {
      try {
        if (!running.exercise().course().isEnded()) {
          running.step(clock.instant());
        }
      } catch (PositionsUnavailable e) {
        LOG.warn("exercise {} could tell no positions", running.exercise().id(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.error("exercise {} could not go on", running.exercise().id(), e);
      }
    }
  }

  @Override
  public void close() {
    round.close();
  }
}
