package org.najda.roads.travel;

import java.util.List;
import java.util.Optional;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.Metric;
import org.najda.roads.hierarchy.OneToOne;
import org.najda.roads.hierarchy.PackedCost;
import org.najda.roads.snap.Snap.Spot;
import org.najda.roads.traffic.Weighting;

/** Finds one way and unfolds it into its shape. */
final class WayTracer {
  private final Weighting roads;
  private final RoadGraph graph;
  private final Metric metric;
  private final OneToOne search;

  WayTracer(Weighting roads, Metric metric, OneToOne search) {
    this.roads = roads;
    this.graph = roads.graph();
    this.metric = metric;
    this.search = search;
  }

  Optional<Way> find(Stop from, Stop to) {
    List<Link> exits = from.leaving().links();
    List<Link> entries = to.reaching().links();
    search.start();
    exits.forEach(exit -> search.addStart(exit.node(), exit.cost().packed()));
    entries.forEach(entry -> search.addEnd(entry.node(), entry.cost().packed()));
    Optional<OneToOne.Route> route = search.find(metric);
    Optional<Direct> direct = Direct.best(roads, from.snap(), to.snap());
    long around = route.map(OneToOne.Route::cost).orElse(PackedCost.NO_WAY);
    return direct.isPresent() && direct.get().cost().packed() <= around
        ? direct.map(this::along)
        : route.map(found ->
            through(exits.get(found.startSeed()), found.edges(), entries.get(found.endSeed())));
  }

  private Way along(Direct direct) {
    return new WayShape(graph, direct.from()).add(direct.to(), direct.cost()).way();
  }

  /**
   * @param edges as edge × 2, plus 1 against the edge's shape
   */
  private Way through(Link exit, int[] edges, Link entry) {
    WayShape shape = new WayShape(graph, exit.spot());
    shape.add(endOf(exit), exit.cost());
    for (int directed : edges) {
      int edge = directed >> 1;
      boolean ahead = (directed & 1) == 0;
      int millis = ahead ? roads.forwardMillis(edge) : roads.backwardMillis(edge);
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
