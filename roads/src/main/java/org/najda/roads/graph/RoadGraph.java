package org.najda.roads.graph;

/** The road graph of one profile. */
public final class RoadGraph {
  /** Number of junctions. */
  public int nodes() {
    throw new UnsupportedOperationException();
  }

  /** Number of directed arcs. */
  public int arcs() {
    throw new UnsupportedOperationException();
  }
}
