package org.najda.roads.travel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.snap.Snap;
import org.najda.roads.snap.Snap.Spot;

/** Finds one way and unfolds it into its shape. */
final class WayTracer {
  private final RoadGraph graph;
  private final Search search;

  WayTracer(RoadGraph graph, Search search) {
    this.graph = graph;
    this.search = search;
  }

  Optional<Way> find(Snap from, Snap to) {
    search.start();
    List<Link> exits = Link.exits(graph, from);
    List<Link> entries = Link.entries(graph, to);
    entries.forEach(link -> search.want(link.node()));
    search.run(graph.outgoing(), exits);
    @Nullable Link best = null;
    @Nullable Cost least = null;
    for (Link link : entries) {
      if (search.isSettled(link.node())) {
        Cost cost = search.cost(link.node()).plus(link.cost());
        if (least == null || cost.compareTo(least) < 0) {
          best = link;
          least = cost;
        }
      }
    }
    Optional<Direct> direct = Direct.best(graph, from, to);
    if (direct.isPresent() && (least == null || direct.get().cost().compareTo(least) <= 0)) {
      return Optional.of(along(direct.get()));
    }
    return best == null ? Optional.empty() : Optional.of(through(exits, best));
  }

  private Way along(Direct direct) {
    return new WayShape(graph, direct.from()).add(direct.to(), direct.cost()).way();
  }

  private Way through(List<Link> exits, Link entry) {
    List<Integer> arcs = new ArrayList<>();
    int node = entry.node();
    while (!search.isSeed(node)) {
      int arc = search.lastArc(node);
      arcs.add(arc);
      node = (arc & 1) == 0 ? graph.edgeFrom(arc >> 1) : graph.edgeTo(arc >> 1);
    }
    Collections.reverse(arcs);
    Link exit = exits.get(search.seed(node));
    WayShape shape = new WayShape(graph, exit.spot());
    shape.add(endOf(exit), exit.cost());
    for (int arc : arcs) {
      int edge = arc >> 1;
      boolean ahead = (arc & 1) == 0;
      int millis = ahead ? graph.forwardMillis(edge) : graph.backwardMillis(edge);
      shape.moveTo(end(edge, !ahead));
      shape.add(end(edge, ahead), new Cost(millis, graph.millimeters(edge)));
    }
    shape.moveTo(endOf(entry));
    return shape.add(entry.spot(), entry.cost()).way();
  }

  /** The end of the link's edge where its node is. */
  private Spot endOf(Link link) {
    return end(link.spot().edge(), link.atLast());
  }

  private Spot end(int edge, boolean last) {
    int point = last ? graph.shapeEnd(edge) - 1 : graph.shapeStart(edge);
    return new Spot(edge, last ? 1 : 0, point, graph.shapeLat7(point), graph.shapeLon7(point));
  }
}
