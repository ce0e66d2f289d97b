package org.najda.roads.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.najda.roads.Earth;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.matching.Trail.Driven;
import org.najda.roads.matching.Trail.Passed;

/**
 * Leads what somebody may have driven on to the next fix. How well that fits is told as in P.
 * Newson and J. Krumm, Hidden Markov Map Matching Through Noise and Sparseness (2009): the distance
 * to the road, and how much longer the way by road is than the straight one.
 */
final class Trails {
  private static final double RECEIVER_METERS = 10;
  private static final double DETOUR_METERS = 30;

  /** More are not followed at a time. */
  private static final int MOST = 5;

  /** Back along an arc by so much is the receiver's doubt; one stands. */
  private static final double DOUBT_MILLIMETERS = 20_000;

  private static final double MILLIMETERS = 1_000;

  /** So much of an arc tells how fast it is driven, if it is not half of it. */
  private static final double ENOUGH_MILLIMETERS = 50_000;

  private final RoadGraph graph;

  Trails(RoadGraph graph) {
    this.graph = graph;
  }

  /** One step: from a fix to the next. */
  record Step(Fix from, Fix to, long number) {
    double straightMillimeters() {
      return Earth.meters(from.place(), to.place()) * MILLIMETERS;
    }

    double millis() {
      return to.millis() - (double) from.millis();
    }
  }

  static double distanceCost(OnArc at) {
    double off = at.meters() / RECEIVER_METERS;
    return off * off / 2;
  }

  /** The best way to be at each of these places, the best first; none when none connects. */
  List<Trail> follow(List<Trail> trails, List<OnArc> places, Step step) {
    TreeMap<Integer, Trail> best = new TreeMap<>();
    long most = Math.round(2 * step.straightMillimeters() + 150 * MILLIMETERS);
    for (Trail trail : trails) {
      NearWays ways = new NearWays(graph, trail.at(), most);
      for (OnArc place : places) {
        Trail led = lead(trail, place, ways, step);
        if (led != null) {
          best.merge(place.arc(), led, (one, other) -> one.cost() <= other.cost() ? one : other);
        }
      }
    }
    List<Trail> found = new ArrayList<>(best.values());
    found.sort(Comparator.comparingDouble(Trail::cost));
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  private Trail lead(Trail trail, OnArc place, NearWays ways, Step step) {
    OnArc at = trail.at();
    double ahead = place.millimeters() - at.millimeters();
    if (place.arc() == at.arc() && ahead > -DOUBT_MILLIMETERS) {
      return along(trail, place, Math.max(0, ahead), step);
    }
    return ways.findMillimeters(place)
        .map(length -> over(trail, place, ways.arcsTo(place), length, step))
        .orElse(null);
  }

  private Trail along(Trail trail, OnArc place, double millimeters, Step step) {
    OnArc at = trail.at();
    OnArc there = new OnArc(at.arc(), at.millimeters() + millimeters, place.meters());
    Driven more =
        new Driven(millimeters, Trail.usualMillis(graph, at.arc(), millimeters), step.millis());
    return new Trail(
        there, cost(trail, place, millimeters, step), trail.driven().plus(more), trail.passed());
  }

  /** The time is shared out as the map shares it. */
  private Trail over(Trail trail, OnArc place, List<Integer> between, double length, Step step) {
    int first = trail.at().arc();
    double rest = graph.millimeters(first >> 1) - trail.at().millimeters();
    double usual =
        Trail.usualMillis(graph, first, rest)
            + Trail.usualMillis(graph, place.arc(), place.millimeters());
    for (int arc : between) {
      usual += Trail.usualMillis(graph, arc, graph.millimeters(arc >> 1));
    }
    double pace = usual == 0 ? 0 : step.millis() / usual;
    Passed passed =
        pass(trail.passed(), first, trail.driven().plus(driven(first, rest, pace)), step);
    for (int arc : between) {
      passed = pass(passed, arc, driven(arc, graph.millimeters(arc >> 1), pace), step);
    }
    return new Trail(
        place,
        cost(trail, place, length, step),
        driven(place.arc(), place.millimeters(), pace),
        passed);
  }

  private Driven driven(int arc, double millimeters, double pace) {
    double usual = Trail.usualMillis(graph, arc, millimeters);
    return new Driven(millimeters, usual, usual * pace);
  }

  private Passed pass(Passed before, int arc, Driven driven, Step step) {
    double enough = Math.min(graph.millimeters(arc >> 1) / 2.0, ENOUGH_MILLIMETERS);
    if (driven.millimeters() < enough || driven.millis() <= 0) {
      return before;
    }
    long percent = Math.round(100 * driven.usualMillis() / driven.millis());
    Pass pass = new Pass(arc, step.to().millis(), Math.clamp(percent, 1, Short.MAX_VALUE));
    return new Passed(pass, step.number(), before);
  }

  private static double cost(Trail trail, OnArc place, double millimeters, Step step) {
    double detour = Math.abs(millimeters - step.straightMillimeters()) / MILLIMETERS;
    return trail.cost() + distanceCost(place) + detour / DETOUR_METERS;
  }
}
