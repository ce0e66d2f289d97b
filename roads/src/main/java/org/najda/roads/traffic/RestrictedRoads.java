package org.najda.roads.traffic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.snap.Snap;
import org.najda.roads.snap.SnapIndex;

/** Finds the roads under restrictions on one graph. Thread-safe. */
public final class RestrictedRoads {
  /** How far from a road somebody may have drawn who meant it. */
  private static final int MOST_SNAP_METERS = 40;

  private static final double STEP_METERS = 10;

  private final RoadGraph graph;
  private final SnapIndex index;

  public RestrictedRoads(RoadGraph graph, SnapIndex index) {
    this.graph = graph;
    this.index = index;
  }

  /** OpenStreetMap's ids of the ways under a line; none when it is drawn off every road. */
  public SortedSet<Long> ways(List<Point> line) {
    SortedSet<Long> ways = new TreeSet<>();
    along(line, new TreeSet<>()).forEach(edge -> ways.add(graph.wayId(edge)));
    return ways;
  }

  /**
   * Edges that a restriction is on; none when no road of this map is there. Of the roads under a
   * line those count whose way is named; when none of them is on this map, the nearest ones do.
   */
  public SortedSet<Integer> edges(RoadRestriction restriction) {
    if (restriction.isArea()) {
      return new AreaSearch(graph, index, restriction.points()).edges();
    }
    SortedSet<Integer> named = along(restriction.points(), new TreeSet<>(restriction.ways()));
    return named.isEmpty() ? along(restriction.points(), new TreeSet<>()) : named;
  }

  /** How long roads take under these. */
  public Weighting weighting(Conditions conditions) {
    SpeedPercents percents = new SpeedPercents(graph);
    percents.take(conditions.bands());
    conditions.measured().forEach(percents::take);
    List<SortedSet<Integer>> restricted = new ArrayList<>();
    for (RoadRestriction one : conditions.restrictions()) {
      SortedSet<Integer> edges = edges(one);
      edges.forEach(edge -> percents.limit(edge, one.speedPercent()));
      restricted.add(edges);
    }
    return new Weighting(graph, percents.ofArcs(), restricted);
  }

  /**
   * @param ways of which alone the edges are wanted; empty: of all
   */
  private SortedSet<Integer> along(List<Point> line, SortedSet<Long> ways) {
    SortedMap<Integer, Integer> steps = new TreeMap<>();
    SortedSet<Integer> touched = new TreeSet<>();
    for (Point at : steps(line)) {
      for (Snap.Spot spot : spots(at)) {
        if (ways.isEmpty() || ways.contains(graph.wayId(spot.edge()))) {
          touched.add(spot.edge());
          // At its end an edge meets others that nobody drew along.
          if (spot.share() > 0 && spot.share() < 1) {
            steps.merge(spot.edge(), 1, Integer::sum);
          }
        }
      }
    }
    return meant(line, steps, touched);
  }

  private List<Snap.Spot> spots(Point at) {
    return index.findNearest(at, MOST_SNAP_METERS).map(Snap::spots).orElse(List.of());
  }

  /** A line that passes a crossing comes near to the roads across, but for one step only. */
  private static SortedSet<Integer> meant(
      List<Point> line, SortedMap<Integer, Integer> steps, SortedSet<Integer> touched) {
    if (steps.isEmpty()) {
      return touched;
    }
    int least = line.size() == 1 ? 1 : Math.min(2, Collections.max(steps.values()));
    SortedSet<Integer> meant = new TreeSet<>();
    steps.forEach((edge, count) -> {
      if (count >= least) {
        meant.add(edge);
      }
    });
    return meant;
  }

  private static List<Point> steps(List<Point> line) {
    List<Point> steps = new ArrayList<>();
    steps.add(line.getFirst());
    for (int i = 1; i < line.size(); i++) {
      Point from = line.get(i - 1);
      Point to = line.get(i);
      int count = Math.max(1, (int) Math.ceil(Earth.meters(from, to) / STEP_METERS));
      for (int step = 1; step <= count; step++) {
        double share = (double) step / count;
        steps.add(
            new Point(
                between(from.lat7(), to.lat7(), share), between(from.lon7(), to.lon7(), share)));
      }
    }
    return steps;
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + share * ((long) to - from));
  }
}
