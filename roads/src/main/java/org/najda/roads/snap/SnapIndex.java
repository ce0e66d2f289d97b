package org.najda.roads.snap;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.najda.roads.Bounds;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;

/** Finds the points of a road graph that are nearest to a place. Thread-safe. */
public final class SnapIndex {
  private final RoadGraph graph;
  private final EdgeLengths lengths;
  private final SegmentGrid grid;

  /** Over all edges of the graph. */
  public SnapIndex(RoadGraph graph) {
    this.graph = graph;
    this.lengths = new EdgeLengths(graph);
    this.grid = new SegmentGrid(graph);
  }

  /** The nearest points of the road; empty when there is none within so many meters. */
  public Optional<Snap> findNearest(Point place, int maxMeters) {
    return new NearestSearch(lengths, grid, place, maxMeters).find();
  }

  /** The nearest point of every edge that comes so near, the edges ascending. */
  public List<Snap> findAround(Point place, int maxMeters) {
    return new AroundSearch(graph, lengths, new PlaneAround(graph, place), maxMeters)
        .among(edgesAround(Bounds.around(place, maxMeters)));
  }

  /** Every edge that touches a box, and some that pass it closely; each once, ascending. */
  public IntStream edgesAround(Bounds box) {
    return grid.edgesAround(box).stream();
  }
}
