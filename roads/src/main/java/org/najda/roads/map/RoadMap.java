package org.najda.roads.map;

import java.io.IOException;
import java.nio.file.Path;
import org.najda.roads.Bounds;
import org.najda.roads.Profile;
import org.najda.roads.feature.MapFeatures;
import org.najda.roads.graph.RoadGraph;

/** An imported map, opened for reading. Thread-safe; keeps reading the file it opened. */
public final class RoadMap {
  private RoadMap() {}

  /**
   * Opens the map of a directory made by {@link MapImport}.
   *
   * @throws BadMap no map there, a damaged one, or one of another format version
   */
  public static RoadMap open(Path mapDir) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Names source file, travel rules, options and format: equal versions give equal answers. */
  public String version() {
    throw new UnsupportedOperationException();
  }

  /** The box around all roads. */
  public Bounds bounds() {
    throw new UnsupportedOperationException();
  }

  /** The graph of a profile, loaded at its first use. */
  public RoadGraph graph(Profile profile) {
    throw new UnsupportedOperationException();
  }

  /** What a drawn map shows. */
  public MapFeatures features() {
    throw new UnsupportedOperationException();
  }
}
