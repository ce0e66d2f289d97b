package org.najda.server.level;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.najda.core.RoomId;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;
import org.najda.server.projection.Measurements;

/** Works service levels out, once for all who ask within two seconds. */
public final class LevelBook {
  private static final Duration KEPT_FOR = Duration.ofSeconds(2);

  private final Measurements measurements;
  private final InstantSource clock;
  private final Map<Asked, Levels> kept = new ConcurrentHashMap<>();

  private record Asked(RoomId room, Period period) {}

  public LevelBook(Measurements measurements, InstantSource clock) {
    this.measurements = measurements;
    this.clock = clock;
  }

  Levels levels(RoomId room, RoomState state, Period period) {
    Instant now = clock.instant();
    return kept.compute(
        new Asked(room, period),
        (asked, known) ->
            known != null && known.to().plus(KEPT_FOR).isAfter(now)
                ? known
                : workedOut(room, state, period, now));
  }

  private static RoomSettings settings(RoomState state) {
    RoomSettings settings = state.settings();
    if (settings == null) {
      throw new IllegalStateException("Nobody enters a room before it is set up.");
    }
    return settings;
  }

  private Levels workedOut(RoomId room, RoomState state, Period period, Instant now) {
    RoomSettings settings = settings(state);
    Instant from = period.start(now, settings, state.duty().takenAt());
    List<Instant> steps = new ArrayList<>();
    for (Instant at = from; at.isBefore(now); at = at.plus(period.step())) {
      steps.add(at);
    }
    List<Level> levels = new ArrayList<>();
    for (Level.Name name : Level.Name.values()) {
      levels.add(
          Level.of(
              name,
              Doubts.of(name.interval(), state)
                  .mark(measurements.list(room, name.interval(), from, now)),
              Aims.of(name.interval(), settings.response().targets()),
              steps));
    }
    return new Levels(period, from, now, state.duty().takenAt(), levels);
  }
}
