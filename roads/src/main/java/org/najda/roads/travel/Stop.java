package org.najda.roads.travel;

import org.jspecify.annotations.Nullable;
import org.najda.roads.hierarchy.Direction;
import org.najda.roads.snap.Snap;
import org.najda.roads.traffic.Weighting;

/**
 * A place on the road: where drives begin and end. Most are asked for one of the two only. Safe for
 * use by many threads: at worst a side is made twice.
 */
final class Stop {
  private final Weighting roads;
  private final Snap snap;

  /** Also here: thousands are asked for it at once, and the snap lies elsewhere in memory. */
  private final double snapMeters;

  /** One bit for each edge it is on; two places without a common bit share no edge. */
  private final long edgeBits;

  private volatile @Nullable Side leaving;
  private volatile @Nullable Side reaching;

  Stop(Weighting roads, Snap snap) {
    this.roads = roads;
    this.snap = snap;
    this.snapMeters = snap.meters();
    long bits = 0;
    for (Snap.Spot spot : snap.spots()) {
      bits |= 1L << spot.edge();
    }
    this.edgeBits = bits;
  }

  /** One that is left and reached so. */
  Stop(Weighting roads, Snap snap, Side leaving, Side reaching) {
    this(roads, snap);
    this.leaving = leaving;
    this.reaching = reaching;
  }

  Snap snap() {
    return snap;
  }

  double snapMeters() {
    return snapMeters;
  }

  /** Whether a drive from one to the other may stay on one edge. */
  boolean mayShareEdge(Stop other) {
    return (edgeBits & other.edgeBits) != 0;
  }

  Side leaving() {
    Side known = leaving;
    if (known == null) {
      known = new Side(Link.exits(roads, snap), Direction.FROM_ONE);
      leaving = known;
    }
    return known;
  }

  Side reaching() {
    Side known = reaching;
    if (known == null) {
      known = new Side(Link.entries(roads, snap), Direction.TO_ONE);
      reaching = known;
    }
    return known;
  }
}
