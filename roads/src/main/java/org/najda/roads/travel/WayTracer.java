package org.najda.roads.travel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.Guide;
import org.najda.roads.hierarchy.Metric;
import org.najda.roads.hierarchy.OneToOne;
import org.najda.roads.hierarchy.OneToOne.Route;
import org.najda.roads.hierarchy.PackedCost;
import org.najda.roads.snap.Snap.Spot;
import org.najda.roads.traffic.Weighting;
import org.najda.roads.travel.Way.Note;
import org.najda.roads.turn.Turns;

/**
 * Finds one way and unfolds it into its shape. The hierarchy knows no turns: only where its way
 * makes a forbidden one is another looked for.
 */
final class WayTracer {
  private final Weighting roads;
  private final RoadGraph graph;
  private final Turns turns;
  private final Metric metric;
  private final OneToOne search;
  private final Idle<Guide> guides;

  WayTracer(Weighting roads, Turns turns, Metric metric, OneToOne search, Idle<Guide> guides) {
    this.roads = roads;
    this.graph = roads.graph();
    this.turns = turns;
    this.metric = metric;
    this.search = search;
    this.guides = guides;
  }

  Optional<Way> find(Stop from, Stop to) {
    Optional<Way> open = findOpen(from, to);
    if (open.isPresent() || !roads.shutsAny()) {
      return open;
    }
    ClosedArea area = new ClosedArea(roads);
    Ends ends = Ends.of(area.around(from), area.around(to));
    return search(ends).map(route -> through(route, ends, Set.of(Note.THROUGH_CLOSED)));
  }

  /** Where a way may begin, and where it may end. */
  private record Ends(List<Link> exits, List<Link> entries) {
    static Ends of(Stop from, Stop to) {
      return new Ends(from.leaving().links(), to.reaching().links());
    }
  }

  private Optional<Way> findOpen(Stop from, Stop to) {
    Ends ends = Ends.of(from, to);
    Optional<Route> any = search(ends);
    Optional<Direct> direct = Direct.best(roads, from, to);
    if (isBest(direct, any)) {
      return direct.map(this::along);
    }
    if (any.isEmpty() || isLawful(any.get(), ends)) {
      return any.map(route -> through(route, ends, Set.of()));
    }
    Optional<Route> lawful =
        guides.lend(
            guide -> new LawfulSearch(roads, turns, metric, guide, ends.entries).find(ends.exits));
    if (isBest(direct, lawful)) {
      return direct.map(this::along);
    }
    return lawful
        .map(route -> through(route, ends, Set.of()))
        .or(() -> any.map(route -> through(route, ends, Set.of(Note.FORBIDDEN_TURN))));
  }

  private Optional<Route> search(Ends ends) {
    search.start();
    ends.exits.forEach(exit -> search.addStart(exit.node(), exit.cost().packed()));
    ends.entries.forEach(entry -> search.addEnd(entry.node(), entry.cost().packed()));
    return search.find(metric);
  }

  private static boolean isBest(Optional<Direct> direct, Optional<Route> route) {
    long around = route.map(Route::cost).orElse(PackedCost.NO_WAY);
    return direct.isPresent() && direct.get().cost().packed() <= around;
  }

  private boolean isLawful(Route route, Ends ends) {
    if (turns == Turns.FREE) {
      return true;
    }
    Link exit = ends.exits.get(route.startSeed());
    Link entry = ends.entries.get(route.endSeed());
    List<Integer> arcs = new ArrayList<>();
    if (!exit.isAtNode()) {
      arcs.add(exit.leavingArc());
    }
    Arrays.stream(route.edges()).forEach(arcs::add);
    if (!entry.isAtNode()) {
      arcs.add(entry.reachingArc());
    }
    return LawfulSearch.isLawful(turns, arcs);
  }

  private Way along(Direct direct) {
    return new WayShape(graph, direct.from()).add(direct.to(), direct.cost()).way(Set.of());
  }

  private Way through(Route route, Ends ends, Set<Note> notes) {
    Link exit = ends.exits.get(route.startSeed());
    Link entry = ends.entries.get(route.endSeed());
    WayShape shape = new WayShape(graph, exit.spot());
    shape.add(endOf(exit), exit.own());
    exit.arcs().forEach(arc -> drive(shape, arc));
    Arrays.stream(route.edges()).forEach(arc -> drive(shape, arc));
    entry.arcs().forEach(arc -> drive(shape, arc));
    shape.moveTo(endOf(entry));
    return shape.add(entry.spot(), entry.own()).way(notes);
  }

  private void drive(WayShape shape, int arc) {
    boolean ahead = (arc & 1) == 0;
    shape.moveTo(end(arc >> 1, !ahead));
    shape.add(end(arc >> 1, ahead), ClosedArea.cost(roads, arc));
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
