package org.najda.roads.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.najda.roads.graph.RoadGraph;

/** The shortest ways from the end of an arc to whatever is near. */
final class NearWays {
  private record Reached(int node, long millimeters, int byArc) {}

  private final RoadGraph graph;
  private final OnArc from;
  private final Map<Integer, Reached> reached = new HashMap<>();

  NearWays(RoadGraph graph, OnArc from, long mostMillimeters) {
    this.graph = graph;
    this.from = from;
    search(mostMillimeters);
  }

  private void search(long most) {
    PriorityQueue<Reached> open =
        new PriorityQueue<>((a, b) -> Long.compare(a.millimeters(), b.millimeters()));
    long rest = Math.round(graph.millimeters(from.arc() >> 1) - from.millimeters());
    open.add(new Reached(end(from.arc()), rest, from.arc()));
    for (Reached next = open.poll(); next != null; next = open.poll()) {
      if (next.millimeters() > most || reached.putIfAbsent(next.node(), next) != null) {
        continue;
      }
      var arcs = graph.outgoing();
      for (int slot = arcs.first(next.node()); slot < arcs.first(next.node() + 1); slot++) {
        open.add(
            new Reached(
                arcs.other(slot), next.millimeters() + arcs.millimeters(slot), arcs.arc(slot)));
      }
    }
  }

  /** Length of the way to a place on another arc. */
  Optional<Double> findMillimeters(OnArc to) {
    return Optional.ofNullable(reached.get(start(to.arc())))
        .map(found -> found.millimeters() + to.millimeters());
  }

  /** The arcs between the first and one that was reached, in the order in which they are driven. */
  List<Integer> arcsTo(OnArc to) {
    List<Integer> arcs = new ArrayList<>();
    Reached at = reached.get(start(to.arc()));
    while (at != null && at.byArc() != from.arc()) {
      arcs.addFirst(at.byArc());
      at = reached.get(start(at.byArc()));
    }
    return arcs;
  }

  private int start(int arc) {
    return (arc & 1) == 0 ? graph.edgeFrom(arc >> 1) : graph.edgeTo(arc >> 1);
  }

  private int end(int arc) {
    return start(arc ^ 1);
  }
}
