package org.najda.server.traffic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.RestrictionId;
import org.najda.core.settings.UnitKind;
import org.najda.core.traffic.Outline;
import org.najda.core.traffic.Restriction;
import org.najda.core.traffic.RestrictionBook;
import org.najda.core.traffic.SpeedBasis;
import org.najda.roads.traffic.Conditions;
import org.najda.roads.traffic.RestrictedRoads;
import org.najda.roads.traffic.RoadRestriction;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.map.OpenMap;
import org.najda.server.map.Points;

/**
 * A map as a room's roads are at one moment. Never changes.
 *
 * @param speeds how fast roads were taken to be
 * @param unrestricted travel times as they were without restrictions
 * @param ordinary travel times of a car that keeps every rule
 * @param counted restrictions that its travel times take into account
 * @param elsewhere restrictions under which this map has no road
 */
public record RoadsNow(
    OpenMap map,
    RestrictionBook book,
    SpeedsNow speeds,
    Map<UnitKind, TravelTimes> times,
    Map<UnitKind, TravelTimes> unrestricted,
    OrdinaryRoads ordinary,
    List<RestrictionId> counted,
    List<RestrictionId> elsewhere) {

  /** Takes some tens of milliseconds when anything is otherwise than the map says. */
  static RoadsNow of(OpenMap map, RestrictionBook book, SpeedsNow speeds) {
    Map<UnitKind, TravelTimes> times = new EnumMap<>(UnitKind.class);
    Map<UnitKind, TravelTimes> unrestricted = new EnumMap<>(UnitKind.class);
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
      Conditions open = new Conditions(speeds.bands(kind), speeds.measured(kind), List.of());
      TravelTimes fast = open.equals(Conditions.USUAL) ? usual : usual.under(open);
      // Whoever walks gets past what stops a car.
      boolean isOpen = kind == UnitKind.FOOT || restrictions.isEmpty();
      unrestricted.put(kind, fast);
      times.put(kind, isOpen ? fast : usual.under(open.and(restrictions)));
    }
    return new RoadsNow(
        map,
        book,
        speeds,
        times,
        unrestricted,
        // What units on emergency drives showed is no measure for ordinary cars.
        new OrdinaryRoads(map, new Conditions(speeds.bands(UnitKind.CAR), List.of(), restrictions)),
        List.copyOf(counted),
        List.copyOf(elsewhere));
  }

  /** The same by speeds that are as fast. */
  RoadsNow by(SpeedsNow same) {
    return new RoadsNow(map, book, same, times, unrestricted, ordinary, counted, elsewhere);
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

  /** Travel times of a kind of unit as they were without restrictions. */
  public TravelTimes unrestricted(UnitKind kind) {
    return unrestricted.get(kind);
  }

  /** Travel times of a kind of unit on an ordinary drive; whoever walks walks. */
  public TravelTimes ordinary(UnitKind kind) {
    return kind == UnitKind.FOOT ? times(kind) : ordinary.times();
  }

  /** The edges of a kind of unit's road graph that each restriction is on, of those that count. */
  public SortedMap<RestrictionId, SortedSet<Integer>> edges(UnitKind kind) {
    Iterator<SortedSet<Integer>> given = times(kind).restrictedEdges().iterator();
    SortedMap<RestrictionId, SortedSet<Integer>> edges = new TreeMap<>();
    for (RestrictionId id : book.byId().keys()) {
      if (given.hasNext()) {
        edges.put(id, given.next());
      }
    }
    return edges;
  }

  /** By which speeds these times are; null where roads are as the map has them. */
  public @Nullable SpeedBasis basis() {
    return speeds.basis().orElse(null);
  }

  /**
   * Whether these are the roads of that map under those restrictions, as fast as by those speeds.
   */
  boolean isAs(OpenMap other, RestrictionBook restrictions, SpeedsNow now) {
    return map == other && book.byId().equals(restrictions.byId()) && speeds.areAsFast(now);
  }
}
