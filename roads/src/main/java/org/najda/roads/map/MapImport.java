package org.najda.roads.map;

import java.io.IOException;
import java.nio.file.Path;

/** Makes a map from an OpenStreetMap file. */
public final class MapImport {
  private MapImport() {}

  /**
   * Reads the file and puts the map into {@code mapDir}, over the one that was there. A failed
   * import leaves the old map whole.
   *
   * @throws org.najda.roads.osm.BadOsmFile the file is broken, empty or without any road
   */
  public static ImportReport run(
      Path osmFile, Path mapDir, ImportOptions options, ProgressListener progress)
      throws IOException {
    throw new UnsupportedOperationException();
  }
}
