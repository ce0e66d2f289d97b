package org.najda.roads.matching;

import java.util.ArrayList;
import java.util.List;
import org.najda.roads.Earth;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.snap.Snap;
import org.najda.roads.snap.SnapIndex;

/** Finds the arcs that a fix may be on, by how near they are and where they lead. */
record NearArcs(RoadGraph graph, SnapIndex index) {
  /** A receiver between houses is off by so much. */
  private static final int FARTHEST_METERS = 30;

  /** Whoever drives along a road heads along it, but for a bend and the receiver's doubt. */
  private static final double WIDEST_DEGREES = 60;

  List<OnArc> of(Fix fix) {
    List<OnArc> near = new ArrayList<>();
    for (Snap snap : index.findAround(fix.place(), FARTHEST_METERS)) {
      Snap.Spot spot = snap.spots().getFirst();
      double ahead = spot.share() * graph.millimeters(spot.edge());
      if (graph.forwardMillis(spot.edge()) != RoadGraph.CLOSED && leads(fix, spot, 0)) {
        near.add(new OnArc(2 * spot.edge(), ahead, snap.meters()));
      }
      if (graph.backwardMillis(spot.edge()) != RoadGraph.CLOSED && leads(fix, spot, 180)) {
        double back = graph.millimeters(spot.edge()) - ahead;
        near.add(new OnArc(2 * spot.edge() + 1, back, snap.meters()));
      }
    }
    return near;
  }

  private boolean leads(Fix fix, Snap.Spot spot, int turned) {
    Float heading = fix.headingDegrees();
    if (heading == null) {
      return true;
    }
    double off = Math.abs(heading - bearing(spot) - turned) % 360;
    return Math.min(off, 360 - off) <= WIDEST_DEGREES;
  }

  /** Clockwise from north, of the straight piece that the spot is on. */
  private double bearing(Snap.Spot spot) {
    int from = Math.min(spot.shapePoint(), graph.shapeEnd(spot.edge()) - 2);
    double cosine = StrictMath.cos(Earth.radians(graph.shapeLat7(from)));
    double east = ((double) graph.shapeLon7(from + 1) - graph.shapeLon7(from)) * cosine;
    double north = (double) graph.shapeLat7(from + 1) - graph.shapeLat7(from);
    return StrictMath.toDegrees(StrictMath.atan2(east, north));
  }
}
