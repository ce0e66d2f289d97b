package org.najda.roads.snap;

import org.najda.roads.Earth;
import org.najda.roads.graph.RoadGraph;

/** Lengths along the shape of one edge. */
final class EdgeLength {
  /** A point this near to an end of its edge is the end. */
  private static final double END_METERS = 1e-5;

  private final RoadGraph graph;
  private final int edge;

  EdgeLength(RoadGraph graph, int edge) {
    this.graph = graph;
    this.edge = edge;
  }

  /** The spot at these coordinates, which lie on the piece. */
  Snap.Spot spot(int piece, double lat7, double lon7) {
    int first = graph.shapeStart(edge);
    int last = graph.shapeEnd(edge) - 1;
    if (piece == first && isAt(first, lat7, lon7)) {
      return end(0, first);
    }
    if (piece + 1 == last && isAt(last, lat7, lon7)) {
      return end(1, last);
    }
    return measured(piece, lat7, lon7);
  }

  /** Most places at a crossing are exactly there, and need no measuring. */
  private boolean isAt(int point, double lat7, double lon7) {
    return graph.shapeLat7(point) == lat7 && graph.shapeLon7(point) == lon7;
  }

  private Snap.Spot measured(int piece, double lat7, double lon7) {
    double before = 0;
    double whole = 0;
    for (int at = graph.shapeStart(edge); at < graph.shapeEnd(edge) - 1; at++) {
      if (at == piece) {
        before = whole + Earth.meters(graph.shapeLat7(at), graph.shapeLon7(at), lat7, lon7);
      }
      whole +=
          Earth.meters(
              graph.shapeLat7(at),
              graph.shapeLon7(at),
              graph.shapeLat7(at + 1),
              graph.shapeLon7(at + 1));
    }
    if (before <= END_METERS) {
      return end(0, graph.shapeStart(edge));
    }
    if (whole - before <= END_METERS) {
      return end(1, graph.shapeEnd(edge) - 1);
    }
    return new Snap.Spot(edge, before / whole, piece, lat7, lon7);
  }

  private Snap.Spot end(int share, int point) {
    return new Snap.Spot(edge, share, point, graph.shapeLat7(point), graph.shapeLon7(point));
  }
}
