package org.najda.roads.snap;

import java.util.Optional;
import java.util.stream.IntStream;
import org.najda.roads.Bounds;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;

/** Finds the points of a road graph that are nearest to a place. Thread-safe. */
public final class SnapIndex {
  private final EdgeLengths lengths;
  private final SegmentGrid grid;

  /** Over all edges of the graph. */
  public SnapIndex(RoadGraph graph) {
    this.lengths = new EdgeLengths(graph);
    this.grid = new SegmentGrid(graph);
  }

  /** The nearest points of the road; empty when there is none within so many meters. */
  public Optional<Snap> findNearest(Point place, int maxMeters) {
    return new NearestSearch(lengths, grid, place, maxMeters).find();
  }

  /** Every edge that touches a box, and some that pass it closely; each once, ascending. */
  public IntStream edgesAround(Bounds box) {
    return grid.edgesAround(box).stream();
  }
}
