package org.najda.roads.map;

import java.io.IOException;
import java.nio.file.Path;
import org.najda.roads.graph.RoadGraph;

/** Writes a road graph for others to check. */
public final class MapExport {
  private MapExport() {}

  /** Writes {@code nodes.csv} and {@code arcs.csv} into the folder, which is made if absent. */
  public static void csv(RoadGraph graph, Path folder) throws IOException {
    throw new UnsupportedOperationException();
  }
}
