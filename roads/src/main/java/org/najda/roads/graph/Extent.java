package org.najda.roads.graph;

/**
 * Size of a part of a graph; an edge counts once in the kilometers, however many ways it's open.
 */
public record Extent(int nodes, int arcs, double kilometers) {
  static Extent of(int nodes, Edges edges) {
    long millimeters = 0;
    int arcs = 0;
    for (int edge = 0; edge < edges.count(); edge++) {
      millimeters += edges.millimeters()[edge];
      arcs += edges.arcs(edge);
    }
    return new Extent(nodes, arcs, millimeters / 1e6);
  }

  Extent minus(Extent part) {
    return new Extent(nodes - part.nodes, arcs - part.arcs, kilometers - part.kilometers);
  }
}
