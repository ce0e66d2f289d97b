package org.najda.roads.travel;

import org.najda.roads.graph.RoadGraph;
import org.najda.roads.hierarchy.Direction;
import org.najda.roads.snap.Snap;

/** A place on the road: where drives begin and end. */
record Stop(Snap snap, Side leaving, Side reaching) {
  static Stop at(RoadGraph graph, Snap snap) {
    return new Stop(
        snap,
        new Side(Link.exits(graph, snap), Direction.FROM_ONE),
        new Side(Link.entries(graph, snap), Direction.TO_ONE));
  }
}
