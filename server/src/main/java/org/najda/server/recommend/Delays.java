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
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.RestrictionId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.RankedUnit;
import org.najda.core.room.Setup;
import org.najda.core.settings.UnitKind;
import org.najda.roads.travel.Way;
import org.najda.server.map.Points;
import org.najda.server.traffic.RoadsNow;

/** Which closed roads and slow zones keep units from coming as fast as the map would have them. */
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
