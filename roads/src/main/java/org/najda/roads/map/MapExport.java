package org.najda.roads.map;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.najda.roads.graph.RoadGraph;

/** Writes a road graph for others to check, as CSV with {@code \n} at the end of each line. */
public final class MapExport {
  private final RoadGraph graph;

  private MapExport(RoadGraph graph) {
    this.graph = graph;
  }

  /**
   * Writes {@code nodes.csv} and {@code arcs.csv} into the folder, which is made if absent; files
   * of these names are replaced when both are complete.
   */
  public static void csv(RoadGraph graph, Path folder) throws IOException {
    MapExport export = new MapExport(graph);
    Files.createDirectories(folder);
    Path nodes = folder.resolve("nodes.csv.part");
    Path arcs = folder.resolve("arcs.csv.part");
    try (BufferedWriter out = Files.newBufferedWriter(nodes)) {
      export.nodes(out);
    }
    try (BufferedWriter out = Files.newBufferedWriter(arcs)) {
      export.arcs(out);
    }
    Files.move(nodes, folder.resolve("nodes.csv"), StandardCopyOption.REPLACE_EXISTING);
    Files.move(arcs, folder.resolve("arcs.csv"), StandardCopyOption.REPLACE_EXISTING);
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
