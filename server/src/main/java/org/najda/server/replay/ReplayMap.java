package org.najda.server.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.najda.roads.map.ImportOptions;
import org.najda.roads.map.MapImport;
import org.najda.roads.map.ProgressListener;
import org.najda.roads.map.RoadMap;

/** The road map of a replay: an imported one, or an OpenStreetMap file to import first. */
public final class ReplayMap {
  private ReplayMap() {}

  /**
   * Opens it.
   *
   * @param source folder of an imported map, or an OpenStreetMap file
   * @param work folder for what has to be imported
   */
  public static RoadMap open(Path source, Path work, ProgressListener progress) throws IOException {
    if (Files.isDirectory(source)) {
      return RoadMap.open(source, progress);
    }
    Path folder = work.resolve("map");
    MapImport.run(source, folder, new ImportOptions(false), progress);
    return RoadMap.open(folder);
  }
}
