package org.najda.roads.travel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.Hierarchy;
import org.najda.roads.hierarchy.Metric;
import org.najda.roads.hierarchy.OneToMany;
import org.najda.roads.hierarchy.OneToOne;
import org.najda.roads.hierarchy.PackedCost;
import org.najda.roads.map.RoadMap;
import org.najda.roads.snap.Snap;
import org.najda.roads.snap.SnapIndex;

/** Travel times and ways over one road graph. Thread-safe. */
public final class TravelTimes {
  private final RoadGraph graph;
  private final RememberedSnaps snaps;
  private final Metric metric;
  private final Idle<OneToMany> idle;
  private final Idle<OneToOne> idleForWays;

  private TravelTimes(RoadGraph graph, Hierarchy hierarchy) {
    this.graph = graph;
    this.snaps = new RememberedSnaps(new SnapIndex(graph));
    this.metric = new Metric(hierarchy, RoadCosts.of(graph));
    this.idle = new Idle<>(() -> new OneToMany(hierarchy));
    this.idleForWays = new Idle<>(() -> new OneToOne(hierarchy));
  }

  /** Of one way of moving on a map. */
  public static TravelTimes on(RoadMap map, Profile profile) {
    return new TravelTimes(map.graph(profile), map.hierarchy(profile));
  }

  /**
   * From each unit to the incident.
   *
   * @param maxSnapMeters a point farther than this from every road is off road
   */
  public Answer toIncident(Point incident, List<Point> units, int maxSnapMeters) {
    return measure(incident, units, maxSnapMeters, Heading.TO_PLACE);
  }

  /** From one place to each of the others, for example from a post to the edges of its district. */
  public Answer fromPlace(Point place, List<Point> targets, int maxSnapMeters) {
    return measure(place, targets, maxSnapMeters, Heading.FROM_PLACE);
  }

  /** From a point to the nearest road in meters; empty when that is farther than allowed. */
  public OptionalDouble findSnapMeters(Point point, int maxSnapMeters) {
    return snaps.findNearest(point, maxSnapMeters).stream().mapToDouble(Snap::meters).findFirst();
  }

  /** The fastest way between two places; empty when one is off road or there is none. */
  public Optional<Way> findWay(Point from, Point to, int maxSnapMeters) {
    Optional<Snap> start = snaps.findNearest(from, maxSnapMeters);
    Optional<Snap> end = snaps.findNearest(to, maxSnapMeters);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    return idleForWays.lend(
        search -> new WayTracer(graph, metric, search).find(start.get(), end.get()));
  }

  private Answer measure(Point place, List<Point> others, int maxSnapMeters, Heading heading) {
    Optional<Snap> here = snaps.findNearest(place, maxSnapMeters);
    if (here.isEmpty()) {
      return new Answer(
          OptionalDouble.empty(), Collections.nCopies(others.size(), new TravelTime.OffRoad()));
    }
    List<Optional<Snap>> there = new ArrayList<>(others.size());
    for (Point other : others) {
      there.add(snaps.findNearest(other, maxSnapMeters));
    }
    List<TravelTime> times = idle.lend(search -> measure(search, here.get(), there, heading));
    return new Answer(OptionalDouble.of(here.get().meters()), times);
  }

  private List<TravelTime> measure(
      OneToMany search, Snap place, List<Optional<Snap>> others, Heading heading) {
    search.start();
    List<List<Link>> links = new ArrayList<>(others.size());
    for (Optional<Snap> other : others) {
      List<Link> ends = other.map(snap -> heading.atOther(graph, snap)).orElseGet(List::of);
      ends.forEach(link -> search.want(link.node()));
      links.add(ends);
    }
    for (Link link : heading.atPlace(graph, place)) {
      search.addSeed(link.node(), link.cost().packed());
    }
    search.run(metric, heading.direction());
    List<TravelTime> times = new ArrayList<>(others.size());
    for (int i = 0; i < links.size(); i++) {
      List<Link> ends = links.get(i);
      times.add(
          others
              .get(i)
              .map(other -> time(search, ends, heading.direct(graph, place, other), other))
              .orElseGet(TravelTime.OffRoad::new));
    }
    return times;
  }

  private static TravelTime time(
      OneToMany search, List<Link> ends, Optional<Direct> direct, Snap other) {
    @Nullable Cost best = direct.map(Direct::cost).orElse(null);
    for (Link link : ends) {
      long toNode = search.cost(link.node());
      if (toNode < PackedCost.NO_WAY) {
        Cost cost = Cost.ofPacked(toNode).plus(link.cost());
        best = best == null || cost.compareTo(best) < 0 ? cost : best;
      }
    }
    return best == null
        ? new TravelTime.NoWay(other.meters())
        : new TravelTime.Reached(best.millis(), best.millimeters() / 1000.0, other.meters());
  }
}
