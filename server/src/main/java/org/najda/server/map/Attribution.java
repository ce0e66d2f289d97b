package org.najda.server.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Whose map it is, to be said wherever it shows. */
public final class Attribution {
  /** For every map that is not said to be another's, as the Open Database License asks. */
  static final String OPEN_STREET_MAP = "© OpenStreetMap contributors";

  private static final String FILE = "attribution.txt";

  private Attribution() {}

  /**
   * Says that this version of a map is somebody else's; another map imported over it is not.
   *
   * @param folder of the map
   */
  public static void write(Path folder, String version, String text) throws IOException {
    Files.write(folder.resolve(FILE), List.of(version, text));
  }

  /** What was written for this version, else OpenStreetMap's. */
  static String of(Path folder, String version) throws IOException {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(FILE));
      return lines.size() == 2 && lines.getFirst().equals(version)
          ? lines.getLast()
          : OPEN_STREET_MAP;
    } catch (NoSuchFileException e) {
      return OPEN_STREET_MAP;
    }
  }
}
