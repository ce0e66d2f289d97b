package org.najda.roads.map;

import java.nio.file.Path;
import org.najda.roads.Profile;

/** The file of a map. Sections in order: description, one graph for each profile, features. */
final class MapFile {
  static final int FORMAT = 3;

  static final int DESCRIPTION = 0;
  static final int FIRST_GRAPH = 1;
  static final int FEATURES = FIRST_GRAPH + Profile.values().length;

  /** The magic is {@code NAJDAMAP}. */
  static final FileForm FORM = new FileForm(0x50414D41444A414EL, FORMAT, FEATURES + 1);

  private MapFile() {}

  static Path in(Path mapDir) {
    return mapDir.resolve("roads.map");
  }
}
