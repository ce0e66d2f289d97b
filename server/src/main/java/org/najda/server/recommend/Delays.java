package org.najda.server.recommend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.RestrictionId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.RankedUnit;
import org.najda.core.dispatch.RoadNote;
import org.najda.core.room.Setup;
import org.najda.core.settings.UnitKind;
import org.najda.roads.Point;
import org.najda.roads.travel.Way;
import org.najda.server.map.Points;
import org.najda.server.traffic.RoadsNow;

/** What closed roads and slow zones do to the ways of units. */
final class Delays {
  /** Less than this nobody tells apart. */
  private static final long LEAST_MILLIS = 1_000;

  private final RoadsNow roads;
  private final Map<UnitKind, SortedMap<RestrictionId, SortedSet<Integer>>> restricted =
      new EnumMap<>(UnitKind.class);

  Delays(RoadsNow roads) {
    this.roads = roads;
  }

  /**
   * What keeps a unit.
   *
   * @param delaySeconds how much later it comes; left out where no way is left
   * @param restrictions those on the way that it would take without them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Delay(UnitId unit, @Nullable Double delaySeconds, List<RestrictionId> restrictions) {}

  /** Of the units that come later to a place because of restrictions. */
  List<Delay> list(List<RankedUnit> units, Setup setup, GeoPoint place) {
    if (roads.counted().isEmpty()) {
      return List.of();
    }
    List<Delay> delays = new ArrayList<>();
    for (RankedUnit unit : units) {
      setup
          .findUnit(unit.unit())
          .flatMap(definition -> find(unit, definition.kind(), place))
          .ifPresent(delays::add);
    }
    return delays;
  }

  /** Which restrictions bear on whose way to a place; nothing of a unit on whose way none is. */
  List<RoadNote> notes(List<RankedUnit> units, Setup setup, GeoPoint place) {
    List<RoadNote> notes = new ArrayList<>();
    if (!roads.counted().isEmpty()) {
      for (RankedUnit unit : units) {
        setup
            .findUnit(unit.unit())
            .flatMap(definition -> note(unit, definition.kind(), place))
            .ifPresent(notes::add);
      }
    }
    return notes;
  }

  private Optional<RoadNote> note(RankedUnit unit, UnitKind kind, GeoPoint place) {
    Point from = Points.of(unit.position());
    Point to = Points.of(place);
    Optional<Way> now = roads.times(kind).findWay(from, to, Approaches.MOST_SNAP_METERS);
    Optional<Way> usual = roads.unrestricted(kind).findWay(from, to, Approaches.MOST_SNAP_METERS);
    SortedSet<RestrictionId> met = new TreeSet<>();
    now.ifPresent(way -> met.addAll(on(way, kind)));
    usual.ifPresent(way -> met.addAll(on(way, kind)));
    boolean throughClosed = now.map(way -> way.has(Way.Note.THROUGH_CLOSED)).orElse(false);
    return met.isEmpty()
        ? Optional.empty()
        : Optional.of(new RoadNote(unit.unit(), List.copyOf(met), throughClosed));
  }

  private Optional<Delay> find(RankedUnit unit, UnitKind kind, GeoPoint place) {
    return roads
        .unrestricted(kind)
        .findWay(Points.of(unit.position()), Points.of(place), Approaches.MOST_SNAP_METERS)
        .filter(usual -> isLater(unit.travelMillis(), usual))
        .map(usual ->
            new Delay(
                unit.unit(),
                unit.travelMillis() == null ? null : (unit.travelMillis() - usual.millis()) / 1e3,
                on(usual, kind)));
  }

  private static boolean isLater(@Nullable Long millis, Way usual) {
    return millis == null || millis - usual.millis() >= LEAST_MILLIS;
  }

  private List<RestrictionId> on(Way way, UnitKind kind) {
    return restricted.computeIfAbsent(kind, roads::edges).entrySet().stream()
        .filter(entry -> !Collections.disjoint(entry.getValue(), way.edges()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
