package org.najda.roads.travel;

import java.util.ArrayList;
import java.util.List;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.snap.Snap;
import org.najda.roads.snap.Snap.Spot;
import org.najda.roads.traffic.Weighting;

/**
 * The partial drive between a spot on an edge and a node at an end of that edge: the share of the
 * edge's length gives the share of its time. A spot at the end of its edge is the node.
 *
 * @param atLast whether that node is the one where the edge's shape ends (a loop has one node
 *     twice)
 * @param node where the hierarchy takes over
 * @param cost of all of it
 * @param own cost between the spot and the end of its edge
 * @param arcs driven between that end and the node, in driving order; none but in a closed area
 */
record Link(Spot spot, boolean atLast, int node, Cost cost, Cost own, List<Integer> arcs) {
  private Link(Spot spot, boolean atLast, int node, Cost cost) {
    this(spot, atLast, node, cost, cost, List.of());
  }

  /** The same, and farther. */
  Link goingOn(int farther, Cost whole, List<Integer> driven) {
    return new Link(spot, atLast, farther, whole, own, List.copyOf(driven));
  }

  /** All drives from the place to the next nodes. */
  static List<Link> exits(Weighting roads, Snap snap) {
    return links(roads, snap, true);
  }

  /** All drives from the last nodes to the place. */
  static List<Link> entries(Weighting roads, Snap snap) {
    return links(roads, snap, false);
  }

  /** Whether nothing is driven: the place is the node. */
  boolean isAtNode() {
    return spot.share() == 0 || spot.share() == 1;
  }

  /** The arc that an exit drives along, edge × 2, plus 1 against the edge's shape. */
  int leavingArc() {
    return 2 * spot.edge() + (atLast ? 0 : 1);
  }

  /** The arc that an entry drives along, likewise. */
  int reachingArc() {
    return leavingArc() ^ 1;
  }

  private static List<Link> links(Weighting roads, Snap snap, boolean leaving) {
    List<Link> links = new ArrayList<>(4);
    for (Spot spot : snap.spots()) {
      int edge = spot.edge();
      if (spot.share() == 0 || spot.share() == 1) {
        addNode(links, roads, spot);
      } else {
        add(links, roads, spot, leaving, roads.forwardMillis(edge));
        add(links, roads, spot, !leaving, roads.backwardMillis(edge));
      }
    }
    return links;
  }

  /** All streets of a crossing lead to the same node at no cost: one link stands for them. */
  private static void addNode(List<Link> links, Weighting roads, Spot spot) {
    boolean atLast = spot.share() == 1;
    int node = node(roads, spot.edge(), atLast);
    for (Link known : links) {
      if (known.node == node && known.cost == Cost.NONE) {
        return;
      }
    }
    links.add(new Link(spot, atLast, node, Cost.NONE));
  }

  private static void add(
      List<Link> links, Weighting roads, Spot spot, boolean atLast, int millis) {
    if (millis != RoadGraph.CLOSED) {
      double share = atLast ? 1 - spot.share() : spot.share();
      Cost cost = Cost.share(share, millis, roads.graph().millimeters(spot.edge()));
      links.add(new Link(spot, atLast, node(roads, spot.edge(), atLast), cost));
    }
  }

  private static int node(Weighting roads, int edge, boolean last) {
    return last ? roads.graph().edgeTo(edge) : roads.graph().edgeFrom(edge);
  }
}
