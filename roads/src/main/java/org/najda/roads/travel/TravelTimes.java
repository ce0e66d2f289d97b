package org.najda.roads.travel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.Guide;
import org.najda.roads.hierarchy.Hierarchy;
import org.najda.roads.hierarchy.Metric;
import org.najda.roads.hierarchy.OneToMany;
import org.najda.roads.hierarchy.OneToOne;
import org.najda.roads.hierarchy.PackedCost;
import org.najda.roads.map.RoadMap;
import org.najda.roads.matching.TrackMatcher;
import org.najda.roads.snap.SnapIndex;
import org.najda.roads.traffic.Conditions;
import org.najda.roads.traffic.RestrictedRoads;
import org.najda.roads.traffic.Weighting;
import org.najda.roads.turn.Turns;

/** Travel times and ways over one road graph. Thread-safe. */
public final class TravelTimes {
  private final Weighting roads;
  private final Hierarchy hierarchy;
  private final SnapIndex index;
  private final RememberedStops stops;
  private final Metric metric;
  private final Idle<OneToMany> idle;
  private final Idle<OneToOne> idleForWays;
  private final Turns turns;
  private final Idle<Guide> guides;

  private TravelTimes(RoadGraph graph, Hierarchy hierarchy, Turns turns) {
    this.turns = turns;
    this.guides = new Idle<>(() -> new Guide(hierarchy));
    this.roads = Weighting.usual(graph);
    this.hierarchy = hierarchy;
    this.index = new SnapIndex(graph);
    this.stops = new RememberedStops(roads, index);
    this.metric = new Metric(hierarchy, roads.costs());
    this.idle = new Idle<>(() -> new OneToMany(hierarchy));
    this.idleForWays = new Idle<>(() -> new OneToOne(hierarchy));
  }

  private TravelTimes(TravelTimes other, Weighting roads) {
    this.turns = other.turns;
    this.guides = other.guides;
    this.roads = roads;
    this.hierarchy = other.hierarchy;
    this.index = other.index;
    this.stops = new RememberedStops(roads, index);
    this.metric = new Metric(hierarchy, roads.costs());
    this.idle = other.idle;
    this.idleForWays = other.idleForWays;
  }

  /** Of one way of moving on a map. */
  public static TravelTimes on(RoadMap map, Profile profile) {
    return new TravelTimes(map.graph(profile), map.hierarchy(profile), map.turns(profile));
  }

  /**
   * The same roads as they are now. Takes some milliseconds; these here go on answering as before,
   * and each answer is of one or the other, never of both.
   */
  public TravelTimes under(Conditions conditions) {
    return new TravelTimes(this, restricted().weighting(conditions));
  }

  /** For following somebody who drives on these roads. */
  public TrackMatcher matcher() {
    return new TrackMatcher(roads.graph(), index);
  }

  /** The edges that each restriction is on, in the order in which they were given; usually none. */
  public List<SortedSet<Integer>> restrictedEdges() {
    return roads.restricted();
  }

  /** Finds which roads a restriction is on. */
  public RestrictedRoads restricted() {
    return new RestrictedRoads(roads.graph(), index);
  }

  /**
   * From each unit to the incident.
   *
   * @param maxSnapMeters a point farther than this from every road is off road
   */
  public Answer toIncident(Point incident, List<Point> units, int maxSnapMeters) {
    return measure(incident, units, maxSnapMeters, Heading.TO_PLACE);
  }

  /**
   * Somebody has come here who will be asked for: puts the place on the road and labels it now,
   * some tens of microseconds, so that {@link #toIncident} need only add up. Does nothing when that
   * is known.
   *
   * @return whether there is a label now that was not there before
   */
  public boolean expect(Point unit, int maxSnapMeters) {
    return stops
        .findNearest(unit, maxSnapMeters)
        .map(Stop::leaving)
        .filter(side -> !side.isLabelled(metric))
        .flatMap(side -> idle.lend(search -> side.makeLabel(search, metric)))
        .isPresent();
  }

  /** Whether a place is as {@link #expect} leaves it, so that nothing need be found for it. */
  public boolean isExpected(Point unit, int maxSnapMeters) {
    return stops
        .findNearest(unit, maxSnapMeters)
        .map(stop -> stop.leaving().isLabelled(metric))
        .orElse(true);
  }

  /** From one place to each of the others, for example from a post to the edges of its district. */
  public Answer fromPlace(Point place, List<Point> targets, int maxSnapMeters) {
    return measure(place, targets, maxSnapMeters, Heading.FROM_PLACE);
  }

  /** From a point to the nearest road in meters; empty when that is farther than allowed. */
  public OptionalDouble findSnapMeters(Point point, int maxSnapMeters) {
    return stops.findNearest(point, maxSnapMeters).stream()
        .mapToDouble(Stop::snapMeters)
        .findFirst();
  }

  /**
   * The fastest way between two places; empty when one is off road or there is none. Who drives
   * ordinarily makes no forbidden turn on it, so that it may take longer than the time to the same
   * place, which counts no turns.
   */
  public Optional<Way> findWay(Point from, Point to, int maxSnapMeters) {
    Optional<Stop> start = stops.findNearest(from, maxSnapMeters);
    Optional<Stop> end = stops.findNearest(to, maxSnapMeters);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    return idleForWays.lend(
        search -> new WayTracer(roads, turns, metric, search, guides).find(start.get(), end.get()));
  }

  private Answer measure(Point place, List<Point> others, int maxSnapMeters, Heading heading) {
    Optional<Stop> here = stops.findNearest(place, maxSnapMeters);
    if (here.isEmpty()) {
      return new Answer(
          OptionalDouble.empty(), Collections.nCopies(others.size(), new TravelTime.OffRoad()));
    }
    List<Optional<Stop>> there = new ArrayList<>(others.size());
    for (Point other : others) {
      there.add(stops.findNearest(other, maxSnapMeters));
    }
    return new Answer(
        OptionalDouble.of(here.get().snapMeters()), measure(here.get(), there, heading));
  }

  private List<TravelTime> measure(Stop place, List<Optional<Stop>> others, Heading heading) {
    List<TravelTime> times = measureOpen(place, others, heading);
    if (!roads.shutsAny() || times.stream().noneMatch(TravelTime.NoWay.class::isInstance)) {
      return times;
    }
    ClosedArea area = new ClosedArea(roads);
    List<Optional<Stop>> cutOff = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      boolean isCutOff = times.get(i) instanceof TravelTime.NoWay;
      cutOff.add(isCutOff ? others.get(i).map(area::around) : Optional.empty());
    }
    List<TravelTime> all = new ArrayList<>(times);
    List<TravelTime> found = measureOpen(area.around(place), cutOff, heading);
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i) instanceof TravelTime.Reached way) {
        all.set(i, new TravelTime.Reached(way.millis(), way.meters(), way.snapMeters(), true));
      }
    }
    return all;
  }

  private List<TravelTime> measureOpen(Stop place, List<Optional<Stop>> others, Heading heading) {
    List<Optional<Side>> sides = new ArrayList<>(others.size());
    for (Optional<Stop> other : others) {
      sides.add(other.map(heading::atOther));
    }
    long[] costs =
        idle.lend(search -> new Measuring(search, metric, heading.atPlace(place)).costs(sides));
    List<TravelTime> times = new ArrayList<>(costs.length);
    for (int i = 0; i < costs.length; i++) {
      Optional<Stop> other = others.get(i);
      times.add(
          other.isEmpty()
              ? new TravelTime.OffRoad()
              : time(
                  costs[i], heading.direct(roads, place, other.get()), other.get().snapMeters()));
    }
    return times;
  }

  private static TravelTime time(long around, Optional<Direct> direct, double snapMeters) {
    long straight = direct.map(found -> found.cost().packed()).orElse(PackedCost.NO_WAY);
    long best = Math.min(around, straight);
    return best == PackedCost.NO_WAY
        ? new TravelTime.NoWay(snapMeters)
        : new TravelTime.Reached(
            PackedCost.millis(best), PackedCost.millimeters(best) / 1000.0, snapMeters, false);
  }
}
