package org.najda.roads.snap;

import org.najda.roads.Earth;
import org.najda.roads.graph.RoadGraph;

/** Lengths along the shapes of edges, measured beforehand. */
final class EdgeLengths {
  /** A point this near to an end of its edge is the end. */
  private static final double END_METERS = 1e-5;

  private final RoadGraph graph;

  /** For each shape point the meters from the first one of its edge. */
  private final double[] before;

  EdgeLengths(RoadGraph graph) {
    this.graph = graph;
    this.before = new double[graph.edges() == 0 ? 0 : graph.shapeEnd(graph.edges() - 1)];
    for (int edge = 0; edge < graph.edges(); edge++) {
      measure(graph.shapeStart(edge), graph.shapeEnd(edge) - 1);
    }
  }

  private void measure(int first, int last) {
    for (int at = first; at < last; at++) {
      before[at + 1] = before[at] + meters(at, graph.shapeLat7(at + 1), graph.shapeLon7(at + 1));
    }
  }

  private double meters(int point, double lat7, double lon7) {
    return Earth.meters(graph.shapeLat7(point), graph.shapeLon7(point), lat7, lon7);
  }

  /**
   * The spot of an edge at these coordinates.
   *
   * @param share how much of the piece lies before them: most places at a crossing are exactly at
   *     an end, and need no measuring
   */
  Snap.Spot spot(int edge, int piece, double share, double lat7, double lon7) {
    int first = graph.shapeStart(edge);
    int last = graph.shapeEnd(edge) - 1;
    if (share == 0 && piece == first) {
      return new Snap.Spot(edge, 0, first, lat7, lon7);
    }
    if (share == 1 && piece + 1 == last) {
      return new Snap.Spot(edge, 1, last, lat7, lon7);
    }
    double along = before[piece] + meters(piece, lat7, lon7);
    if (along <= END_METERS) {
      return end(edge, 0, first);
    }
    return before[last] - along <= END_METERS
        ? end(edge, 1, last)
        : new Snap.Spot(edge, along / before[last], piece, lat7, lon7);
  }

  private Snap.Spot end(int edge, int share, int point) {
    return new Snap.Spot(edge, share, point, graph.shapeLat7(point), graph.shapeLon7(point));
  }
}
