package org.najda.roads.travel;

import org.najda.roads.hierarchy.Direction;
import org.najda.roads.snap.Snap;
import org.najda.roads.traffic.Weighting;

/** A place on the road: where drives begin and end. */
record Stop(Snap snap, Side leaving, Side reaching) {
  static Stop at(Weighting roads, Snap snap) {
    return new Stop(
        snap,
        new Side(Link.exits(roads, snap), Direction.FROM_ONE),
        new Side(Link.entries(roads, snap), Direction.TO_ONE));
  }
}
