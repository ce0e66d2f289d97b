package org.najda.server.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Mission;
import org.najda.core.room.RoomState;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;
import org.najda.roads.matching.Fix;
import org.najda.roads.matching.PassBook;
import org.najda.roads.matching.TrackMatcher;
import org.najda.roads.traffic.MeasuredSpeed;
import org.najda.server.map.OpenMap;
import org.najda.server.map.Points;
import org.najda.server.position.Pace;
import org.najda.server.position.Position;

/**
 * What the drives of one room's units show of the roads of one map. Only a unit on its way to an
 * incident drives as travel times have it: who patrols looks around, and who works stands. Cars
 * measure for cars and motorcycles for motorcycles, which pass what stops a car; whoever walks
 * measures nothing.
 */
final class RoomDrives {
  /** Roads are weighted anew as often, while something was driven. */
  private static final Duration SHOWN_FOR = Duration.ofSeconds(5);

  private final OpenMap map;
  private final Pace pace;
  private final Map<UnitId, TrackMatcher> followed = new TreeMap<>();
  private final Map<UnitKind, PassBook> passes = new EnumMap<>(UnitKind.class);
  private Map<UnitKind, List<MeasuredSpeed>> shown = Map.of();
  private Instant shownAt = Instant.EPOCH;

  RoomDrives(OpenMap map, Pace pace) {
    this.map = map;
    this.pace = pace;
  }

  boolean isOn(OpenMap other) {
    return map == other;
  }

  /** In the order of each unit's time. */
  synchronized void take(Iterable<Position> positions, RoomState state) {
    for (Position position : positions) {
      UnitDefinition unit = state.setup().findUnit(position.unit()).orElse(null);
      if (unit != null && unit.kind() != UnitKind.FOOT && drives(position, state)) {
        take(position, unit);
      } else {
        followed.remove(position.unit());
      }
    }
  }

  private void take(Position position, UnitDefinition unit) {
    TrackMatcher matcher =
        followed.computeIfAbsent(unit.id(), first -> map.travelTimes(unit.kind()).matcher());
    PassBook book = passes.computeIfAbsent(unit.kind(), first -> new PassBook());
    Fix fix =
        new Fix(Points.of(position.point()), pace.millis(position.at()), position.headingDegrees());
    matcher.take(fix).forEach(book::add);
  }

  /** Whether it was on its way to an incident then. */
  private static boolean drives(Position position, RoomState state) {
    var unit = state.units().get(position.unit());
    if (unit == null || unit.incident() == null) {
      return false;
    }
    return state.incidents().find(unit.incident()).stream()
        .flatMap(incident -> incident.missions().stream())
        .filter(mission -> mission.unit().equals(position.unit()) && mission.isActive())
        .anyMatch(mission -> isEnRoute(mission, position));
  }

  private static boolean isEnRoute(Mission mission, Position position) {
    return mission.progress() == Progress.EN_ROUTE
        && !position.at().isBefore(mission.lastStampAt());
  }

  /** What counts now or did seconds ago, by kind of unit. */
  synchronized Map<UnitKind, List<MeasuredSpeed>> measured(Instant now) {
    if (!now.isBefore(shownAt.plus(SHOWN_FOR))) {
      Map<UnitKind, List<MeasuredSpeed>> measured = new EnumMap<>(UnitKind.class);
      passes.forEach((kind, book) -> measured.put(kind, book.measured(pace.millis(now))));
      measured.values().removeIf(List::isEmpty);
      shown = Collections.unmodifiableMap(measured);
      shownAt = now;
    }
    return shown;
  }
}
