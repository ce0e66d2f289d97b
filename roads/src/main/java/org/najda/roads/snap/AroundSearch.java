package org.najda.roads.snap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.najda.roads.graph.RoadGraph;

/** Finds where each of some edges is nearest to a place. */
record AroundSearch(RoadGraph graph, EdgeLengths lengths, PlaneAround plane, int maxMeters) {
  List<Snap> among(IntStream edges) {
    List<Snap> found = new ArrayList<>();
    edges.forEach(edge -> {
      int piece = nearestPiece(edge);
      double meters = plane.meters(piece);
      if (meters <= maxMeters) {
        found.add(new Snap(meters, List.of(plane.spot(lengths, edge, piece))));
      }
    });
    return found;
  }

  private int nearestPiece(int edge) {
    int nearest = graph.shapeStart(edge);
    for (int piece = nearest + 1; piece < graph.shapeEnd(edge) - 1; piece++) {
      if (plane.meters(piece) < plane.meters(nearest)) {
        nearest = piece;
      }
    }
    return nearest;
  }
}
