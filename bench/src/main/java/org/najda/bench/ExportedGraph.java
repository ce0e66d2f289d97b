package org.najda.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** What {@code map export} wrote, read by nothing of Najda's own, with the textbook's Dijkstra. */
final class ExportedGraph {
  static final long UNREACHED = Long.MAX_VALUE;

  private record Arc(int other, long millis) {}

  private record Reached(int node, long millis) {}

  private final Map<Long, Integer> index = new HashMap<>();
  private final List<List<Arc>> incoming = new ArrayList<>();

  private ExportedGraph() {}

  static ExportedGraph read(Path folder) throws IOException {
    ExportedGraph graph = new ExportedGraph();
    List<String> nodes = Files.readAllLines(folder.resolve("nodes.csv"));
    for (String line : nodes.subList(1, nodes.size())) {
      graph.index.put(Long.valueOf(line.substring(0, line.indexOf(','))), graph.incoming.size());
      graph.incoming.add(new ArrayList<>());
    }
    List<String> arcs = Files.readAllLines(folder.resolve("arcs.csv"));
    for (String line : arcs.subList(1, arcs.size())) {
      String[] cells = line.split(",", 4);
      long millis = new BigDecimal(cells[2]).movePointRight(3).longValueExact();
      graph
          .incoming
          .get(graph.index(Long.parseLong(cells[1])))
          .add(new Arc(graph.index(Long.parseLong(cells[0])), millis));
    }
    return graph;
  }

  int index(long nodeId) {
    return index.get(nodeId);
  }

  /** From every node to one, by {@link #index}. */
  long[] millisTo(long nodeId) {
    long[] millis = new long[incoming.size()];
    Arrays.fill(millis, UNREACHED);
    PriorityQueue<Reached> open =
        new PriorityQueue<>((a, b) -> Long.compare(a.millis(), b.millis()));
    millis[index(nodeId)] = 0;
    open.add(new Reached(index(nodeId), 0));
    for (Reached next = open.poll(); next != null; next = open.poll()) {
      if (next.millis() > millis[next.node()]) {
        continue;
      }
      for (Arc arc : incoming.get(next.node())) {
        long through = next.millis() + arc.millis();
        if (through < millis[arc.other()]) {
          millis[arc.other()] = through;
          open.add(new Reached(arc.other(), through));
        }
      }
    }
    return millis;
  }
}
