package org.najda.roads.travel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.najda.roads.graph.Adjacency;
import org.najda.roads.traffic.Weighting;

/**
 * The ways by which somebody who is cut off by closed roads gets out, or is got at: along open
 * roads to the closed ones around him, and along these, slowly, to the first that are open again.
 * Nobody drives through closed roads from outside to outside.
 */
record ClosedArea(Weighting roads) {
  /** Past barriers and whatever closed the road. */
  static final int TIMES_SLOWER = 4;

  /** Who gets to so many junctions by open roads is not cut off. */
  private static final int MOST_JUNCTIONS = 200;

  /** The same place with those ways too. */
  Stop around(Stop stop) {
    return new Stop(
        roads,
        stop.snap(),
        new Side(with(stop.leaving(), true), stop.leaving().direction()),
        new Side(with(stop.reaching(), false), stop.reaching().direction()));
  }

  private List<Link> with(Side side, boolean leaving) {
    List<Link> links = new ArrayList<>(side.links());
    links.addAll(beyond(side.links(), leaving));
    return links;
  }

  /**
   * @param passed whether it is reached by closed roads
   */
  private record Place(int node, boolean passed) {}

  /**
   * One arc farther from where somebody is.
   *
   * @param before null where the first link ends
   * @param arc driven between the two
   */
  private record Step(Place place, Cost cost, Link first, @Nullable Step before, int arc) {
    Link link(boolean leaving) {
      List<Integer> arcs = new ArrayList<>();
      for (Step at = this; at.before != null; at = at.before) {
        arcs.add(at.arc);
      }
      return first.goingOn(place.node, cost, leaving ? arcs.reversed() : arcs);
    }
  }

  private List<Link> beyond(List<Link> links, boolean leaving) {
    PriorityQueue<Step> open = new PriorityQueue<>(Comparator.comparing(Step::cost));
    for (Link link : links) {
      boolean passed = !link.isAtNode() && roads.isShut(link.spot().edge());
      open.add(new Step(new Place(link.node(), passed), link.cost(), link, null, 0));
    }
    Set<Place> settled = new HashSet<>();
    List<Link> found = new ArrayList<>();
    int byOpenRoads = 0;
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (settled.add(step.place)) {
        byOpenRoads += step.place.passed ? 0 : 1;
        if (byOpenRoads > MOST_JUNCTIONS) {
          return List.of();
        }
        if (step.before != null && step.place.passed && goesOn(step.place.node, leaving)) {
          found.add(step.link(leaving));
        }
        arcs(step.place.node, leaving).forEach(arc -> follow(step, arc, leaving, open));
      }
    }
    return found;
  }

  private void follow(Step step, int arc, boolean leaving, PriorityQueue<Step> open) {
    boolean shut = roads.isShut(arc >> 1);
    if (shut || !step.place.passed) {
      int node = roads.graph().arcFrom(leaving ? arc ^ 1 : arc);
      Place there = new Place(node, step.place.passed || shut);
      open.add(new Step(there, step.cost.plus(cost(roads, arc)), step.first, step, arc));
    }
  }

  private boolean goesOn(int node, boolean leaving) {
    return arcs(node, leaving).anyMatch(arc -> !roads.isShut(arc >> 1));
  }

  private IntStream arcs(int node, boolean leaving) {
    Adjacency arcs = leaving ? roads.graph().outgoing() : roads.graph().incoming();
    return IntStream.range(arcs.first(node), arcs.first(node + 1)).map(arcs::arc);
  }

  /**
   * Of somebody who drives an arc although it may be closed.
   *
   * @param arc edge × 2, plus 1 against the edge's shape
   */
  static Cost cost(Weighting roads, int arc) {
    int edge = arc >> 1;
    long millis = (arc & 1) == 0 ? roads.forwardMillis(edge) : roads.backwardMillis(edge);
    return new Cost(
        roads.isShut(edge) ? millis * TIMES_SLOWER : millis, roads.graph().millimeters(edge));
  }
}
