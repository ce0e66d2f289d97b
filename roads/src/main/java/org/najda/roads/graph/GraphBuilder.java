package org.najda.roads.graph;

import java.util.BitSet;
import org.najda.roads.Profile;
import org.najda.roads.osm.NodeTable;

/** Makes the graph of a profile from the ways of a file. */
public final class GraphBuilder {
  /** A graph, and how much of the map is in it. */
  public record Built(RoadGraph graph, Extent kept, Extent leftOut) {}

  private final NodeTable places;
  private final WayTable ways;
  private final boolean allComponents;

  /**
   * @param allComponents keep everything; otherwise the largest strongly connected component
   */
  public GraphBuilder(NodeTable places, WayTable ways, boolean allComponents) {
    this.places = places;
    this.ways = ways;
    this.allComponents = allComponents;
  }

  /**
   * Builds one graph.
   *
   * @param barriers indexes of places that the profile can't pass
   */
  public Built build(Profile profile, BitSet barriers) {
    Draft draft = WayCutter.cut(places, ways, profile, barriers);
    Nodes nodes = draft.nodes();
    Edges edges = draft.edges();
    BitSet keep = new BitSet(nodes.count());
    if (allComponents) {
      keep.set(0, nodes.count());
    } else {
      keep = StrongParts.largest(nodes.count(), Adjacency.outgoing(nodes.count(), edges));
    }
    Selection selection = Selection.of(nodes, edges, keep);
    Edges keptEdges = selection.edges(edges);
    Extent kept = Extent.of(keep.cardinality(), keptEdges);
    RoadGraph graph =
        new RoadGraph(selection.nodes(nodes), keptEdges, selection.shapes(draft.shapes()));
    return new Built(graph, kept, Extent.of(nodes.count(), edges).minus(kept));
  }
}
