package org.najda.roads.travel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.najda.roads.graph.RoadGraph;

/**
 * What somebody would write who has only {@code turns.csv} and the graph: Dijkstra from arc to arc
 * that keeps all of a way's last arcs, and looks at the end of each way whether it is a line of the
 * file.
 */
final class PlainTurns {
  private final RoadGraph graph;
  private final Set<List<Integer>> forbidden = new HashSet<>();
  private int longest = 2;

  PlainTurns(RoadGraph graph, Path csv) throws IOException {
    this.graph = graph;
    for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
      String[] cells = line.split(",");
      add(cells[0].split(" "), cells[1].split(" "), 0, new ArrayList<>());
    }
  }

  /** Two roads of one way may have the same ends: then both are meant. */
  private void add(String[] nodes, String[] ways, int at, List<Integer> arcs) {
    if (at == ways.length) {
      forbidden.add(List.copyOf(arcs));
      longest = Math.max(longest, at);
      return;
    }
    for (int arc = 0; arc < 2 * graph.edges(); arc++) {
      if (graph.wayId(arc >> 1) == Long.parseLong(ways[at])
          && graph.nodeId(graph.arcFrom(arc)) == Long.parseLong(nodes[at])
          && graph.nodeId(graph.arcFrom(arc ^ 1)) == Long.parseLong(nodes[at + 1])) {
        arcs.add(arc);
        add(nodes, ways, at + 1, arcs);
        arcs.removeLast();
      }
    }
  }

  boolean isEmpty() {
    return forbidden.isEmpty();
  }

  /** Whether arcs driven one after the other are forbidden somewhere, or turn around. */
  boolean breaks(List<Integer> arcs) {
    for (int end = 2; end <= arcs.size(); end++) {
      if (endsForbidden(arcs.subList(0, end))) {
        return true;
      }
    }
    return false;
  }

  private boolean endsForbidden(List<Integer> arcs) {
    int size = arcs.size();
    for (int length = 2; length <= Math.min(longest, size); length++) {
      if (forbidden.contains(arcs.subList(size - length, size))) {
        return true;
      }
    }
    return size > 1
        && arcs.get(size - 1) == (arcs.get(size - 2) ^ 1)
        && leaving(graph.arcFrom(arcs.getLast())).size() > 1;
  }

  private List<Integer> leaving(int node) {
    List<Integer> arcs = new ArrayList<>();
    for (int slot = graph.outgoing().first(node); slot < graph.outgoing().first(node + 1); slot++) {
      arcs.add(graph.outgoing().arc(slot));
    }
    return arcs;
  }

  private record Driven(List<Integer> last, int node, long millis) {}

  /** Milliseconds from node to node; -1 when there is no way. */
  long millis(int from, int to) {
    PriorityQueue<Driven> open = new PriorityQueue<>(Comparator.comparing(Driven::millis));
    Set<List<Integer>> settled = new HashSet<>();
    open.add(new Driven(List.of(), from, 0));
    while (!open.isEmpty()) {
      Driven at = open.remove();
      if (at.node == to) {
        return at.millis;
      }
      if (!settled.add(at.last)) {
        continue;
      }
      for (int arc : leaving(at.node)) {
        List<Integer> driven = new ArrayList<>(at.last);
        driven.add(arc);
        if (!endsForbidden(driven)) {
          int edge = arc >> 1;
          long millis = (arc & 1) == 0 ? graph.forwardMillis(edge) : graph.backwardMillis(edge);
          List<Integer> kept = driven.subList(Math.max(0, driven.size() - longest), driven.size());
          open.add(new Driven(List.copyOf(kept), graph.arcFrom(arc ^ 1), at.millis + millis));
        }
      }
    }
    return -1;
  }
}
