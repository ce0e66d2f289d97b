package org.najda.server.exercise;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Mission;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.core.unit.Unit;
import org.najda.roads.Point;
import org.najda.roads.travel.Drive;
import org.najda.roads.travel.TravelTimes;
import org.najda.roads.travel.Way;
import org.najda.server.map.Points;
import org.najda.server.scenario.Scenario.CrewHabits;

/**
 * The crew of one unit: acknowledges, sets out, drives, works, clears, turns to what waits for it.
 * It knows its mission from the room alone, so that it picks it up where it finds it.
 */
final class SimulatedCrew {
  private static final int MOST_SNAP_METERS = 1_500;

  /** Where no road leads, one gets on slowly but gets there. */
  private static final Duration OFF_ROAD = Duration.ofMinutes(3);

  private final UnitId unit;
  private final Optional<TravelTimes> roads;
  private final CrewHabits habits;
  private final long seed;
  private Point position;
  private @Nullable Task task;
  private Duration due = Duration.ZERO;
  private @Nullable Drive drive;
  private @Nullable Duration setOutAt;

  /**
   * What it is at: how far it is with which incident; neither when it is free and nothing waits.
   */
  private record Task(@Nullable IncidentId incident, @Nullable Progress progress) {}

  /** What the crew does next: say how far it is, or, without that, turn to what waits for it. */
  record Step(IncidentId incident, @Nullable Progress progress) {}

  /**
   * @param roads on which it drives; empty: the room's map is not there
   * @param start where it is
   */
  SimulatedCrew(
      UnitId unit, Optional<TravelTimes> roads, CrewHabits habits, long seed, Point start) {
    this.unit = unit;
    this.roads = roads;
    this.habits = habits;
    this.seed = seed;
    this.position = start;
  }

  UnitId unit() {
    return unit;
  }

  /** What is due now, if anything. */
  Optional<Step> act(RoomState state, Duration elapsed) {
    if (drive != null) {
      position = drive.at(elapsed.toMillis());
    }
    Task now = task(state);
    if (!now.equals(task)) {
      task = now;
      begin(now, state, elapsed);
      return Optional.empty();
    }
    IncidentId incident = now.incident();
    if (incident == null || elapsed.compareTo(due) < 0) {
      return Optional.empty();
    }
    // Asked again after a while, should the room refuse.
    due = elapsed.plus(habits.leave());
    return Optional.of(new Step(incident, next(now.progress())));
  }

  private Task task(RoomState state) {
    Unit known = state.units().get(unit);
    IncidentId active = known.incident();
    if (active != null) {
      return new Task(active, mission(state, active).map(Mission::progress).orElse(null));
    }
    return new Task(known.stack().isEmpty() ? null : known.stack().getFirst(), null);
  }

  private Optional<Mission> mission(RoomState state, IncidentId incident) {
    return state.incidents().find(incident).flatMap(found -> found.findActiveMission(unit));
  }

  private void begin(Task now, RoomState state, Duration elapsed) {
    drive = null;
    if (now.progress() != Progress.EN_ROUTE && now.progress() != Progress.ON_SCENE) {
      setOutAt = null;
    }
    if (now.progress() == Progress.EN_ROUTE) {
      setOutAt = elapsed;
      drive = way(now, state).map(way -> new Drive(way, elapsed.toMillis(), 1)).orElse(null);
      due = drive == null ? elapsed.plus(OFF_ROAD) : Duration.ofMillis(drive.endMillis());
    } else {
      due = elapsed.plus(varied(lasts(now.progress()), now));
    }
  }

  private Duration lasts(@Nullable Progress progress) {
    return switch (progress) {
      case SENT -> habits.acknowledge();
      case ON_SCENE -> habits.stay();
      case null, default -> habits.leave();
    };
  }

  /** Between four and six fifths of it, the same for the same exercise. */
  private Duration varied(Duration usual, Task of) {
    long own = (seed * 31 + unit.value().hashCode()) * 31 + of.toString().hashCode();
    return usual.multipliedBy(new SplittableRandom(own).nextInt(80, 121)).dividedBy(100);
  }

  private static @Nullable Progress next(@Nullable Progress progress) {
    return progress == null ? null : Progress.values()[progress.ordinal() + 1];
  }

  private Optional<Way> way(Task now, RoomState state) {
    IncidentId incident = now.incident();
    GeoPoint to =
        incident == null
            ? null
            : state
                .incidents()
                .find(incident)
                .map(Incident::scene)
                .map(scene -> scene.place().point())
                .orElse(null);
    return to == null
        ? Optional.empty()
        : roads.flatMap(known -> known.findWay(position, Points.of(to), MOST_SNAP_METERS));
  }

  /** Whether it set out to this incident so long ago, and is not done there. */
  boolean isOut(IncidentId to, Duration since, Duration elapsed) {
    return task != null
        && to.equals(task.incident())
        && setOutAt != null
        && elapsed.compareTo(setOutAt.plus(since)) >= 0;
  }

  Point position() {
    return position;
  }

  double metersPerSecond(Duration elapsed) {
    return drive == null ? 0 : drive.metersPerSecond(elapsed.toMillis());
  }

  @Nullable Double heading(Duration elapsed) {
    return drive == null ? null : (double) drive.heading(elapsed.toMillis());
  }
}
