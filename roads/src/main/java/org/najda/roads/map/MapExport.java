package org.najda.roads.map;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.turn.Turns;

/** Writes a road graph for others to check, as CSV with {@code \n} at the end of each line. */
public final class MapExport {
  private final RoadGraph graph;

  private MapExport(RoadGraph graph) {
    this.graph = graph;
  }

  /** Content of one file. */
  private interface Content {
    void write(BufferedWriter out) throws IOException;
  }

  /**
   * Writes {@code nodes.csv}, {@code arcs.csv} and {@code turns.csv} into the folder, which is made
   * if absent; files of these names are replaced when all are complete.
   *
   * @param turns that may not be made on this graph
   */
  public static void csv(RoadGraph graph, Turns turns, Path folder) throws IOException {
    MapExport export = new MapExport(graph);
    Map<String, Content> files = new LinkedHashMap<>();
    files.put("nodes.csv", export::nodes);
    files.put("arcs.csv", export::arcs);
    files.put("turns.csv", out -> export.turns(turns, out));
    Files.createDirectories(folder);
    for (Map.Entry<String, Content> file : files.entrySet()) {
      try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file.getKey() + ".part"))) {
        file.getValue().write(out);
      }
    }
    for (String file : files.keySet()) {
      Files.move(
          folder.resolve(file + ".part"),
          folder.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The nodes that a forbidden sequence of arcs passes, and the ways on which it does. */
  private void turns(Turns turns, BufferedWriter out) throws IOException {
    out.write("nodes,ways\n");
    for (List<Integer> arcs : turns.list()) {
      StringJoiner nodes = new StringJoiner(" ");
      StringJoiner ways = new StringJoiner(" ");
      nodes.add(Long.toString(graph.nodeId(graph.arcFrom(arcs.getFirst()))));
      for (int arc : arcs) {
        nodes.add(Long.toString(graph.nodeId(graph.arcFrom(arc ^ 1))));
        ways.add(Long.toString(graph.wayId(arc >> 1)));
      }
      out.append(nodes + "," + ways + "\n");
    }
  }

  private void nodes(BufferedWriter out) throws IOException {
    out.write("id,lat,lon\n");
    for (int node = 0; node < graph.nodes(); node++) {
      StringBuilder line = new StringBuilder().append(graph.nodeId(node)).append(',');
      Decimals.degrees(line, graph.nodePlace(node).lat7()).append(',');
      out.append(Decimals.degrees(line, graph.nodePlace(node).lon7()).append('\n'));
    }
  }

  private void arcs(BufferedWriter out) throws IOException {
    out.write("from,to,seconds,meters,wayId,geometry\n");
    for (int edge = 0; edge < graph.edges(); edge++) {
      if (graph.forwardMillis(edge) != RoadGraph.CLOSED) {
        out.append(arc(edge, true));
      }
      if (graph.backwardMillis(edge) != RoadGraph.CLOSED) {
        out.append(arc(edge, false));
      }
    }
  }

  private StringBuilder arc(int edge, boolean ahead) {
    int from = ahead ? graph.edgeFrom(edge) : graph.edgeTo(edge);
    int to = ahead ? graph.edgeTo(edge) : graph.edgeFrom(edge);
    StringBuilder line = new StringBuilder();
    line.append(graph.nodeId(from)).append(',').append(graph.nodeId(to)).append(',');
    int millis = ahead ? graph.forwardMillis(edge) : graph.backwardMillis(edge);
    Decimals.thousandths(line, millis).append(',');
    Decimals.thousandths(line, graph.millimeters(edge)).append(',');
    line.append(graph.wayId(edge)).append(",\"LINESTRING(");
    int first = graph.shapeStart(edge);
    int last = graph.shapeEnd(edge) - 1;
    for (int i = 0; i <= last - first; i++) {
      int point = ahead ? first + i : last - i;
      line.append(i == 0 ? "" : ", ");
      Decimals.degrees(line, graph.shapeLon7(point)).append(' ');
      Decimals.degrees(line, graph.shapeLat7(point));
    }
    return line.append(")\"\n");
  }
}
