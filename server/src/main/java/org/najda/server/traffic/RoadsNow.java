package org.najda.server.traffic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.najda.core.RestrictionId;
import org.najda.core.settings.UnitKind;
import org.najda.core.traffic.Outline;
import org.najda.core.traffic.Restriction;
import org.najda.core.traffic.RestrictionBook;
import org.najda.roads.traffic.RestrictedRoads;
import org.najda.roads.traffic.RoadRestriction;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.map.OpenMap;
import org.najda.server.map.Points;

/**
 * A map under the restrictions of a room at one moment. Never changes.
 *
 * @param counted restrictions that its travel times take into account
 * @param elsewhere restrictions under which this map has no road
 */
public record RoadsNow(
    OpenMap map,
    RestrictionBook book,
    Map<UnitKind, TravelTimes> times,
    List<RestrictionId> counted,
    List<RestrictionId> elsewhere) {

  /** Takes some tens of milliseconds when anything is restricted. */
  static RoadsNow of(OpenMap map, RestrictionBook book) {
    Map<UnitKind, TravelTimes> times = new EnumMap<>(UnitKind.class);
    List<RestrictionId> counted = new ArrayList<>();
    List<RestrictionId> elsewhere = new ArrayList<>();
    List<RoadRestriction> restrictions = new ArrayList<>();
    RestrictedRoads roads = map.travelTimes(UnitKind.CAR).restricted();
    for (Restriction one : book.byId().values()) {
      RoadRestriction restriction = of(one);
      restrictions.add(restriction);
      (roads.edges(restriction).isEmpty() ? elsewhere : counted).add(one.id());
    }
    for (UnitKind kind : UnitKind.values()) {
      TravelTimes usual = map.travelTimes(kind);
      // Whoever walks gets past what stops a car.
      boolean asUsual = kind == UnitKind.FOOT || restrictions.isEmpty();
      times.put(kind, asUsual ? usual : usual.under(restrictions));
    }
    return new RoadsNow(map, book, times, List.copyOf(counted), List.copyOf(elsewhere));
  }

  private static RoadRestriction of(Restriction one) {
    Outline outline = one.terms().outline();
    return new RoadRestriction(
        outline.kind() == Outline.Kind.AREA,
        outline.points().stream().map(Points::of).toList(),
        one.ways(),
        one.terms().speedPercent());
  }

  /** Travel times of a kind of unit. */
  public TravelTimes times(UnitKind kind) {
    return times.get(kind);
  }

  /** The edges of a kind of unit's road graph that each restriction is on, of those that count. */
  public SortedMap<RestrictionId, SortedSet<Integer>> edges(UnitKind kind) {
    RestrictedRoads roads = map.travelTimes(kind).restricted();
    SortedMap<RestrictionId, SortedSet<Integer>> edges = new TreeMap<>();
    counted.forEach(id -> edges.put(id, roads.edges(of(book.byId().get(id)))));
    return edges;
  }

  /** Whether these are the roads of that map under those restrictions. */
  boolean isOf(OpenMap other, RestrictionBook restrictions) {
    return map == other && book.byId().equals(restrictions.byId());
  }
}
