package org.najda.roads.travel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.najda.roads.graph.Adjacency;
import org.najda.roads.hierarchy.Guide;
import org.najda.roads.hierarchy.Metric;
import org.najda.roads.hierarchy.OneToOne.Route;
import org.najda.roads.hierarchy.PackedCost;
import org.najda.roads.traffic.Weighting;
import org.najda.roads.turn.Turns;

/**
 * The cheapest way that makes no forbidden turn, from arc to arc (A*, led by what it costs without
 * turn restrictions). Nobody turns around at a junction, only where a road ends.
 */
final class LawfulSearch {
  private static final int NONE = -1;

  /**
   * How far a way has come.
   *
   * @param arc driven last, edge × 2, plus 1 against its shape; {@link #NONE} at a start on a node
   * @param node where that ends
   * @param state of the turns
   * @param before what was driven before
   * @param seed which of the starts, or of the ends once it has arrived
   */
  private record Reached(
      int arc, int node, int state, long cost, long least, int seed, boolean arrived, int before) {}

  private record Place(int arc, int node, int state) {}

  private final Weighting roads;
  private final Turns turns;
  private final Metric metric;
  private final Guide guide;
  private final List<Link> entries;
  private final List<Reached> reached = new ArrayList<>();
  private final Map<Place, Long> best = new HashMap<>();
  private final PriorityQueue<Integer> open =
      new PriorityQueue<>((a, b) -> Long.compare(reached.get(a).least, reached.get(b).least));

  LawfulSearch(Weighting roads, Turns turns, Metric metric, Guide guide, List<Link> entries) {
    this.roads = roads;
    this.turns = turns;
    this.metric = metric;
    this.guide = guide;
    this.entries = entries;
  }

  /** Empty when every way makes a forbidden turn. */
  Optional<Route> find(List<Link> exits) {
    guide.start();
    entries.forEach(entry -> guide.addEnd(entry.node(), entry.cost().packed()));
    guide.run(metric);
    for (int seed = 0; seed < exits.size(); seed++) {
      Link exit = exits.get(seed);
      int arc = exit.isAtNode() ? NONE : exit.leavingArc();
      int state = arc == NONE ? Turns.START : turns.after(Turns.START, arc);
      add(arc, exit.node(), state, exit.cost().packed(), seed, NONE);
    }
    while (!open.isEmpty()) {
      int next = open.remove();
      if (reached.get(next).arrived) {
        return Optional.of(route(next));
      }
      leave(next);
    }
    return Optional.empty();
  }

  private void leave(int index) {
    Reached from = reached.get(index);
    if (best.get(new Place(from.arc, from.node, from.state)) < from.cost) {
      return;
    }
    for (int seed = 0; seed < entries.size(); seed++) {
      arrive(index, seed);
    }
    Adjacency outgoing = roads.graph().outgoing();
    for (int slot = outgoing.first(from.node); slot < outgoing.first(from.node + 1); slot++) {
      int arc = outgoing.arc(slot);
      int state = turns.after(from.state, arc);
      long cost = roads.cost(arc);
      if (cost != PackedCost.NO_WAY && mayGoOn(from, arc, state)) {
        add(arc, outgoing.other(slot), state, from.cost + cost, from.seed, index);
      }
    }
  }

  private void arrive(int index, int seed) {
    Reached from = reached.get(index);
    Link entry = entries.get(seed);
    if (entry.node() != from.node) {
      return;
    }
    int arc = entry.isAtNode() ? NONE : entry.reachingArc();
    if (arc == NONE || mayGoOn(from, arc, turns.after(from.state, arc))) {
      long cost = from.cost + entry.cost().packed();
      reached.add(new Reached(arc, from.node, from.state, cost, cost, seed, true, index));
      open.add(reached.size() - 1);
    }
  }

  private boolean mayGoOn(Reached from, int arc, int state) {
    boolean turnsAround = from.arc != NONE && arc == (from.arc ^ 1);
    return !turns.isForbidden(state) && (!turnsAround || isDeadEnd(from.node));
  }

  private boolean isDeadEnd(int node) {
    Adjacency outgoing = roads.graph().outgoing();
    int ways = 0;
    for (int slot = outgoing.first(node); slot < outgoing.first(node + 1); slot++) {
      ways += roads.cost(outgoing.arc(slot)) == PackedCost.NO_WAY ? 0 : 1;
    }
    return ways < 2;
  }

  private void add(int arc, int node, int state, long cost, int seed, int before) {
    long left = guide.cost(metric, node);
    Place place = new Place(arc, node, state);
    if (left != PackedCost.NO_WAY && cost < best.getOrDefault(place, PackedCost.NO_WAY)) {
      best.put(place, cost);
      reached.add(new Reached(arc, node, state, cost, cost + left, seed, false, before));
      open.add(reached.size() - 1);
    }
  }

  private Route route(int end) {
    Reached last = reached.get(end);
    List<Integer> edges = new ArrayList<>();
    Reached at = reached.get(last.before);
    while (at.before != NONE) {
      edges.addFirst(at.arc);
      at = reached.get(at.before);
    }
    int[] driven = edges.stream().mapToInt(Integer::intValue).toArray();
    return new Route(last.cost, driven, at.seed, last.seed);
  }

  /** Whether a way makes no forbidden turn and nowhere turns around. */
  static boolean isLawful(Turns turns, List<Integer> arcs) {
    int state = Turns.START;
    int before = NONE;
    for (int arc : arcs) {
      state = turns.after(state, arc);
      if (turns.isForbidden(state) || before != NONE && arc == (before ^ 1)) {
        return false;
      }
      before = arc;
    }
    return true;
  }
}
